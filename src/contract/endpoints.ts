/**
 * `endpoints` lists every endpoint of the reading API. Three readers use the one list: the server checks requests by
 * it, the client is typed by it, and the OpenAPI document is written from it.
 */
import { z } from 'zod';
import { actAnswer, actsAnswer } from './answers/acts.ts';
import { charterAnswer } from './answers/charter.ts';
import { chairmanshipsAnswer } from './answers/chairmanships.ts';
import { decisionAnswer, decisionsAnswer } from './answers/decisions.ts';
import { documentAnswer, documentsAnswer } from './answers/documents.ts';
import { dueAnswer, findingsAnswer } from './answers/findings.ts';
import { forumAnswer } from './answers/forum.ts';
import { mattersAnswer } from './answers/matters.ts';
import { measuresAnswer } from './answers/measures.ts';
import { meetingAnswer, meetingsAnswer } from './answers/meetings.ts';
import { organAnswer, organsAnswer } from './answers/organs.ts';
import { partiesAnswer, partyAnswer } from './answers/parties.ts';
import { partnersAnswer } from './answers/partners.ts';
import { questionAnswer, questionsAnswer } from './answers/questions.ts';
import { searchAnswer } from './answers/search.ts';
import { secretariatAnswer } from './answers/secretariat.ts';
import { disagreementsAnswer, sourcesAnswer, timelineAnswer } from './answers/sources.ts';
import type { Endpoint } from './endpoint.ts';
import { decisionId, documentId, meetingId, organId, partyId } from './ids.ts';
import { parameters } from './query.ts';

const asList = { method: 'get', query: {}, list: true, linked: false } as const;
const asOne = { method: 'get', query: {}, list: false, linked: false } as const;
const { status, organ, kind, from, to, type, fromAct, afterAct, limit, after, rows, q } = parameters;
const page = { after, limit: rows };

const actNumber = z.string().regex(/^(0|[1-9]\d{0,14})$/, 'not-a-number');

export const endpoints = {
  forum: {
    ...asOne,
    path: '/forum',
    answer: forumAnswer,
    description: 'The forum: name, chair, counts by status, the Secretariat, and what is due next.',
  },
  parties: {
    ...asList,
    path: '/parties',
    query: { status },
    answer: partiesAnswer,
    linked: true,
    description: 'Who belonged to the forum at the date.',
  },
  party: {
    ...asOne,
    path: '/parties/{id}',
    id: { name: 'id', schema: partyId },
    query: { after: afterAct },
    answer: partyAnswer,
    linked: true,
    description: 'One party with its whole history.',
  },
  organs: { ...asList, path: '/organs', answer: organsAnswer, description: 'The organs at the date.' },
  organ: {
    ...asOne,
    path: '/organs/{id}',
    id: { name: 'id', schema: organId },
    answer: organAnswer,
    description: 'One organ with its meetings and history.',
  },
  chairmanships: {
    ...asList,
    path: '/chairmanships',
    answer: chairmanshipsAnswer,
    description: 'Who chaired, from when to when, and what was said to end the term.',
  },
  secretariat: {
    ...asOne,
    path: '/secretariat',
    answer: secretariatAnswer,
    description: 'Where the Secretariat sits and who holds which office.',
  },
  meetings: {
    ...asList,
    path: '/meetings',
    query: { organ, kind, from, to, ...page },
    answer: meetingsAnswer,
    linked: true,
    description: 'Meetings held, planned and not held.',
  },
  meeting: {
    ...asOne,
    path: '/meetings/{id}',
    id: { name: 'id', schema: meetingId },
    answer: meetingAnswer,
    linked: true,
    description: 'One meeting: who took part, what came of it, how its plan changed.',
  },
  documents: {
    ...asList,
    path: '/documents',
    query: { type, ...page },
    answer: documentsAnswer,
    linked: true,
    description: 'Documents known at the date.',
  },
  document: {
    ...asOne,
    path: '/documents/{id}',
    id: { name: 'id', schema: documentId },
    answer: documentAnswer,
    linked: true,
    description: 'One document: signatures, instruments, relations.',
  },
  decisions: {
    ...asList,
    path: '/decisions',
    query: { organ, ...page },
    answer: decisionsAnswer,
    linked: true,
    description: 'Decisions known at the date.',
  },
  decision: {
    ...asOne,
    path: '/decisions/{id}',
    id: { name: 'id', schema: decisionId },
    answer: decisionAnswer,
    linked: true,
    description: 'One decision, what it rests on and what rests on it.',
  },
  questions: {
    ...asList,
    path: '/questions',
    query: page,
    answer: questionsAnswer,
    description: 'Questions put to organs, as they stood at the date, as far as whoever asks may see them.',
  },
  question: {
    ...asOne,
    path: '/questions/{id}',
    id: { name: 'id', schema: decisionId },
    query: { after: afterAct },
    answer: questionAnswer,
    description: 'One question: its exact text, its silence, the positions, what it needs to pass.',
  },
  matters: {
    ...asList,
    path: '/matters',
    answer: mattersAnswer,
    description:
      'Admissions, observer status, partnerships, the chair, the rules, appointments: the steps of each, as far as whoever asks may see them.',
  },
  measures: {
    ...asList,
    path: '/measures',
    answer: measuresAnswer,
    description: 'Confidence-building measures by the Catalogue in force.',
  },
  partners: {
    ...asList,
    path: '/partners',
    answer: partnersAnswer,
    description: 'Other bodies, and the three relations in which the forum stands with them.',
  },
  charter: {
    ...asOne,
    path: '/charter',
    answer: charterAnswer,
    description: 'The rules of procedure in force, each value with its article, source or the word that it is assumed.',
  },
  findings: {
    ...asList,
    path: '/findings',
    query: page,
    answer: findingsAnswer,
    description: 'Rule and fact: where what happened differs from what the rules in force said.',
  },
  due: { ...asList, path: '/due', answer: dueAnswer, description: 'What the rules in force say is due, and by when.' },
  disagreements: {
    ...asList,
    path: '/disagreements',
    query: page,
    answer: disagreementsAnswer,
    description: 'Where sources differ: the reading held, and every claim.',
  },
  sources: {
    ...asList,
    path: '/sources',
    query: page,
    answer: sourcesAnswer,
    description: 'The sources on which the record rests.',
  },
  acts: {
    ...asList,
    path: '/acts',
    query: { from: fromAct, limit },
    answer: actsAnswer,
    description: 'The record, act by act: public acts in full, restricted ones as commitments.',
  },
  act: {
    ...asOne,
    path: '/acts/{n}',
    id: { name: 'n', schema: actNumber },
    answer: actAnswer,
    description: 'One act as it stands in the record.',
  },
  search: {
    ...asList,
    path: '/search',
    query: { q },
    answer: searchAnswer,
    description: 'Names, titles and texts, in the language asked.',
  },
  timeline: {
    ...asList,
    path: '/timeline',
    query: page,
    answer: timelineAnswer,
    description: 'The dates on which anything changed.',
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof endpoints;

/** `AnswerOf` is the type of an endpoint's answer. */
export type AnswerOf<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['answer']>;

/** `QueryOf` has the parameters of an endpoint's own, beside `at`, `asKnownAt` and `lang`. */
export type QueryOf<Name extends EndpointName> = {
  readonly [Key in keyof (typeof endpoints)[Name]['query']]?: string;
};

/** Every endpoint with its name, in the order of the list. */
export const endpointList = Object.entries(endpoints) as readonly (readonly [EndpointName, Endpoint])[];
