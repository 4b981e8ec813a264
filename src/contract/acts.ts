/**
 * `actSchemas` has every kind of act as a schema. It is the one source for what the API takes, what a forum's folder
 * may say, and what is read back from the database. Keys that do not belong are refused. The messages of issues are
 * codes: see mistake.ts.
 */
import {
  CONFIDENCES,
  type Author,
  type Bodies,
  type Confidence,
  type Draft,
  type Kind,
  AUTHOR_CAPACITIES,
} from '#forum/act.ts';
import { z } from 'zod';
import { chairmanshipBodies } from './acts/chairmanship.ts';
import { decisionBodies } from './acts/decision.ts';
import { documentBodies } from './acts/document.ts';
import { forumBodies } from './acts/forum.ts';
import { measureBodies } from './acts/measure.ts';
import { meetingBodies } from './acts/meeting.ts';
import { organBodies } from './acts/organ.ts';
import { partyBodies } from './acts/party.ts';
import { questionBodies } from './acts/question.ts';
import { relationBodies } from './acts/relation.ts';
import { secretariatBodies } from './acts/secretariat.ts';
import { silenceBodies } from './acts/silence.ts';
import { citation, sourceBodies } from './acts/source.ts';
import { audience } from './audience.ts';
import { editionId, ownRef, partyId, ref } from './ids.ts';
import { list } from './lists.ts';
import { exactly } from './same.ts';
import { digest, words } from './text.ts';
import { edtf, instant } from './time.ts';

/** The schema of each kind's body. */
export const actSchemas: { readonly [K in Kind]: z.ZodType<Bodies[K]> } = {
  ...forumBodies,
  ...partyBodies,
  ...organBodies,
  ...chairmanshipBodies,
  ...secretariatBodies,
  ...meetingBodies,
  ...documentBodies,
  ...decisionBodies,
  ...questionBodies,
  ...silenceBodies,
  ...measureBodies,
  ...relationBodies,
  ...sourceBodies,
};

export const kinds = Object.keys(actSchemas) as readonly Kind[];

export const isKind = (text: string): text is Kind => Object.hasOwn(actSchemas, text);

export const confidence = exactly<Confidence>()(z.enum(CONFIDENCES));

const author = exactly<Author>()(
  z.strictObject({
    capacity: z.enum(AUTHOR_CAPACITIES),
    party: partyId.exactOptional(),
  }),
);

const envelopeShape = {
  effective: edtf,
  received: instant.exactOptional(),
  ref: ownRef.exactOptional(),
  corrects: ref.exactOptional(),
  reason: words.exactOptional(),
  by: author,
  audience,
  edition: editionId.exactOptional(),
  sources: list(citation),
  confidence: confidence.exactOptional(),
  note: words.exactOptional(),
  given: digest.exactOptional(),
};

/** The envelope is what every act has around its body. */
export const envelopeSchema = exactly<Omit<Draft<'act.withdrawn'>, 'kind' | 'body'>>()(z.strictObject(envelopeShape));

/**
 * `wrongWithDraft` checks an act as a whole. It returns the code of the mistake and the key that it is about, or null.
 */
export function wrongWithDraft(draft: {
  readonly kind: string;
  readonly by: Author;
  readonly sources: readonly unknown[];
  readonly corrects?: string;
}): { readonly code: 'no-source' | 'nothing-withdrawn'; readonly key: string } | null {
  // A fact that was read elsewhere names its source; the opening of the record is read from nowhere.
  const fromNowhere = draft.sources.length === 0 && draft.kind !== 'record.opened';
  if (draft.by.capacity === 'import' && fromNowhere) return { code: 'no-source', key: 'sources' };
  if (draft.kind === 'act.withdrawn' && draft.corrects === undefined) {
    return { code: 'nothing-withdrawn', key: 'corrects' };
  }
  return null;
}

const draftOf = (kind: Kind) => z.strictObject({ kind: z.literal(kind), body: actSchemas[kind], ...envelopeShape });

const [first, ...others] = kinds.map(draftOf);

/** `draftSchema` is the schema of an act before it has a number and an instant, told apart by its kind. */
export const draftSchema: z.ZodType<Draft> = z
  .discriminatedUnion('kind', [first as ReturnType<typeof draftOf>, ...others], { error: 'unknown-kind' })
  // Each option pairs a kind with the schema of its own body, which `actSchemas` has proved; the union over all kinds is too
  // wide for the compiler to see it.
  .superRefine((draft, context) => {
    const wrong = wrongWithDraft(draft);
    if (wrong) context.addIssue({ code: 'custom', message: wrong.code, path: [wrong.key] });
  }) as unknown as z.ZodType<Draft>;
