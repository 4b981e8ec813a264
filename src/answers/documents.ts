import { documentAt, documentsAt, type Document } from '#forum/document/read.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { listed } from './paging.ts';
import { called } from './parties.ts';
import { factsOf, personOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';
import { textOfDocument } from '#reading/texts.ts';
import { adoptedText } from './texts.ts';

const shownOf = (reading: Reading, document: Document) => ({
  id: document.id,
  type: document.type,
  title: textIn(reading, document.title),
  titles: document.title,
  standing: document.standing,
  date: document.date.edtf,
  certain: document.certain,
  organ: document.organ,
  meeting: document.meeting,
  decision: document.decision,
});

export const documents: Resource<'documents'> = (reading, { type, ...page }) =>
  listed(
    reading,
    page,
    documentsAt(reading.forum, reading.at).filter((document) => type === undefined || document.type === type),
    {
      id: (document) => document.id,
      shown: (document) => ({ ...shownOf(reading, document), ...restsOn(reading, document.acts) }),
    },
  );

const depositsOf = (reading: Reading, document: Document) =>
  document.deposits.map((act) => ({
    party: act.body.party,
    name: called(reading, act.body.party).name,
    instrument: act.body.instrument,
    date: act.effective,
    reference: act.body.reference ?? null,
    ...restsOn(reading, [act]),
  }));

/** The status says how far an instrument stood from entry into force, each time somebody said so. */
const statusOf = (reading: Reading, document: Document) =>
  document.status.map((act) => {
    const noted = act.kind === 'treaty.status-noted' ? act.body : null;
    return {
      date: act.effective,
      inForce: noted?.inForce ?? true,
      missing: noted?.missing ?? null,
      text: textOrNull(reading, noted?.text),
      ...restsOn(reading, [act]),
    };
  });

export const document: Resource<'document'> = (reading, _query, id) => {
  const file = reading.forum.documents.get(id);
  const found = file && documentAt(reading.forum, file, reading.at);
  if (!found) return null;
  return {
    ...stamp(reading),
    ...shownOf(reading, found),
    about: textOrNull(reading, found.about),
    address: found.address,
    text: adoptedText(reading, textOfDocument(reading, found)),
    signatures: found.signatures.map(({ party, person }) => ({
      party,
      name: called(reading, party).name,
      person: personOf(reading, person),
    })),
    signatories: found.signatories,
    depositary: found.depositary,
    relations: found.relations.map(({ relation, document: other }) => ({ relation, document: other })),
    relatedFrom: found.relatedFrom.map(({ relation, from }) => ({ relation, document: from })),
    deposits: depositsOf(reading, found),
    status: statusOf(reading, found),
    history: factsOf(reading, found.acts),
    ...restsOn(reading, found.acts),
  };
};
