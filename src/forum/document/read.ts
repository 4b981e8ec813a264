/** These readers tell what documents are, how they came to be, and how far instruments have come. */
import { byDate, whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, hadHappenedBy, inTime } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import type { DecisionId, DocumentId, MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';
import type { DocumentRelation, DocumentType, Signature } from './acts.ts';
import { isBirth, type Birth, type DocumentFile } from './state.ts';

/**
 * The standing of a document says how it came to be. An organ adopted it by consensus, parties signed it, the Chair
 * alone issued it, or it is only known to exist.
 */
export const STANDINGS = ['consensus', 'signed', 'chairs-text', 'registered', 'draft'] as const;
export type DocumentStanding = (typeof STANDINGS)[number];

export type Document = {
  readonly id: DocumentId;
  readonly type: DocumentType;
  readonly title: Words;
  readonly standing: DocumentStanding;
  readonly date: When;
  readonly certain: boolean;
  readonly organ: OrganId | null;
  readonly meeting: MeetingId | null;
  readonly decision: DecisionId | null;
  readonly about: Words | null;
  readonly address: string | null;
  readonly signatures: readonly Signature[];
  /** The number of signatories, where a source counts without naming. */
  readonly signatories: number | null;
  readonly depositary: PartyId | null;
  readonly relations: readonly DocumentRelation[];
  /** The same relations seen from the other document. */
  readonly relatedFrom: readonly { readonly relation: DocumentRelation['relation']; readonly from: DocumentId }[];
  readonly deposits: readonly Act<'instrument.deposited'>[];
  readonly status: readonly Act<'treaty.status-noted' | 'treaty.in-force'>[];
  readonly acts: readonly Act[];
};

/** `documentAt` shows a document as the record has it at the end of `at`. Null where it did not exist yet. */
export function documentAt(forum: Forum, file: DocumentFile, at: When): Document | null {
  const acts = inTime(actsBy(file, at));
  const births = acts.filter(isBirth);
  // A text that was adopted and signed, or registered first and adopted later, shows its most solemn act.
  const birth = births.toSorted((one, other) => solemnity(other) - solemnity(one))[0];
  if (!birth) return null;
  return {
    id: birth.body.document,
    type: birth.body.type,
    title: birth.body.title,
    standing: standingOf(birth),
    date: whenOf(birth.effective),
    certain: hadHappenedBy(birth, at) === 'yes',
    organ: firstOf(births, (act) => ('organ' in act.body ? act.body.organ : undefined)),
    meeting: firstOf(births, (act) => act.body.meeting),
    decision: firstOf(births, (act) => ('decision' in act.body ? act.body.decision : undefined)),
    about: firstOf(births, (act) => ('about' in act.body ? act.body.about : undefined)),
    address: firstOf(births, (act) => ('address' in act.body ? act.body.address : undefined)),
    signatures: births.flatMap((act) => (act.kind === 'document.signed' ? (act.body.signatures ?? []) : [])),
    signatories: firstOf(births, (act) => (act.kind === 'document.signed' ? act.body.signatories : undefined)),
    depositary: firstOf(births, (act) => (act.kind === 'document.signed' ? act.body.depositary : undefined)),
    relations: births.flatMap(relationsOf),
    relatedFrom: relatedTo(forum, birth.body.document, at),
    deposits: acts.filter((act) => act.kind === 'instrument.deposited'),
    status: acts.filter((act) => act.kind === 'treaty.status-noted' || act.kind === 'treaty.in-force'),
    acts,
  };
}

/** `documentsAt` returns all documents at the end of `at`, oldest first. */
export const documentsAt = (forum: Forum, at: When): Document[] =>
  [...forum.documents.values()]
    .flatMap((file) => documentAt(forum, file, at) ?? [])
    .toSorted((one, other) => byDate(one.date, other.date));

function standingOf(birth: Birth): DocumentStanding {
  switch (birth.kind) {
    case 'document.adopted':
      return 'consensus';
    case 'document.signed':
      return 'signed';
    case 'document.issued-by-chair':
      return 'chairs-text';
    case 'document.registered':
      return birth.body.draft === true ? 'draft' : 'registered';
  }
}

const SOLEMN: Readonly<Record<Birth['kind'], number>> = {
  'document.signed': 3,
  'document.adopted': 2,
  'document.issued-by-chair': 1,
  'document.registered': 0,
};

const solemnity = (birth: Birth) => SOLEMN[birth.kind];

function firstOf<Value>(births: readonly Birth[], take: (act: Birth) => Value | undefined): Value | null {
  for (const act of births) {
    const value = take(act);
    if (value !== undefined) return value;
  }
  return null;
}

const relationsOf = (act: Birth): readonly DocumentRelation[] =>
  act.kind === 'document.adopted' || act.kind === 'document.signed' ? (act.body.relations ?? []) : [];

const relatedTo = (forum: Forum, document: DocumentId, at: When): Document['relatedFrom'] =>
  (relations(forum).get(document) ?? []).flatMap(({ act, relation, from }) =>
    hadHappenedBy(act, at) === 'no' ? [] : [{ relation, from }],
  );

type RelatedFrom = Document['relatedFrom'][number] & { readonly act: Birth };

/** Every relation that an act stated, by the document to which it leads. */
const relations = indexed((forum) => {
  const found = new Map<DocumentId, RelatedFrom[]>();
  for (const [from, file] of forum.documents) {
    for (const act of file.filter(isBirth)) {
      for (const { relation, document } of relationsOf(act)) {
        entryAt(found, document, () => []).push({ act, relation, from });
      }
    }
  }
  return found;
});

/**
 * `signatureOf` returns the first act by which a party signed a document or bound itself by it. Null where the record
 * has none.
 */
export const signatureOf = (
  forum: Forum,
  document: DocumentId,
  party: PartyId,
): Act<'document.signed' | 'instrument.deposited'> | null =>
  (inTime(
    (forum.documents.get(document) ?? []).filter(
      (act) =>
        (act.kind === 'document.signed' && act.body.signatures?.some((one) => one.party === party) === true) ||
        (act.kind === 'instrument.deposited' && act.body.party === party),
    ),
  )[0] as Act<'document.signed' | 'instrument.deposited'> | undefined) ?? null;

/**
 * `allSignedOn` returns the day by which a party had signed all of these. Null where one is missing, or there are none.
 */
export function allSignedOn(forum: Forum, documents: readonly DocumentId[], party: PartyId): When | null {
  const signed = documents.map((document) => signatureOf(forum, document, party));
  const days = signed.flatMap((act) => (act ? [whenOf(act.effective)] : []));
  return days.length < documents.length ? null : (days.toSorted(byDate).at(-1) ?? null);
}
