/** Every endpoint of the contract with the resource that answers it; one without the other does not compile. */
import type { EndpointName } from '#contract/endpoints.ts';
import { act, acts } from './acts.ts';
import type { Resource } from './asking.ts';
import { chairmanships } from './chairmanships.ts';
import { charter } from './charter.ts';
import { decision, decisions } from './decisions.ts';
import { document, documents } from './documents.ts';
import { due, findings } from './findings.ts';
import { forum } from './forum.ts';
import { matters } from './matters.ts';
import { measures } from './measures.ts';
import { meeting, meetings } from './meetings.ts';
import { organ, organs } from './organs.ts';
import { parties, party } from './parties.ts';
import { partners } from './partners.ts';
import { question, questions } from './questions.ts';
import { search } from './search.ts';
import { secretariat } from './secretariat.ts';
import { disagreements, sources } from './sources.ts';
import { timeline } from './timeline.ts';

export const resources: { readonly [Name in EndpointName]: Resource<Name> } = {
  forum,
  parties,
  party,
  organs,
  organ,
  chairmanships,
  secretariat,
  meetings,
  meeting,
  documents,
  document,
  decisions,
  decision,
  questions,
  question,
  matters,
  measures,
  partners,
  charter,
  findings,
  due,
  disagreements,
  sources,
  acts,
  act,
  search,
  timeline,
};
