/**
 * `enterHistory` brings the forum's files into its record. An act that is new in the files is entered; one that they
 * now state otherwise is entered as a correction; one that has gone from them is withdrawn. Running it twice enters
 * nothing. What an officer put right on a page stands, whatever the files say: `concord export-folder` brings them up to it.
 */
import type { Act, Draft } from '#forum/act.ts';
import { isHistory } from '#forum/correction/righting.ts';
import { actCalled, type Forum } from '#forum/forum.ts';
import { languagesOf } from '#forum/source/read.ts';
import type { Words } from '#forum/words.ts';
import { canonical } from '#kernel/canonical.ts';
import type { NewEntry, RecordStore } from './ports.ts';
import type { ReadingRoom } from './reading-room.ts';
import type { Sentences } from './sentences.ts';

/** The clerk turns acts into entries: each is written canonically and gets a salt of its own. */
export type Clerk = { readonly write: (draft: Draft) => string; readonly salt: () => Uint8Array };

/**
 * `historyToEnter` returns the acts of the files that the record lacks, in the order of their entering.
 */
function historyToEnter(forum: Forum, files: readonly Draft[], { gone }: Sentences): Draft[] {
  const reason = gone(languagesOf(forum));
  const drafts: Draft[] = [];
  const named = new Set<string>();
  for (const draft of files) {
    if (draft.ref === undefined) continue;
    named.add(draft.ref);
    const standing = actCalled(forum, draft.ref);
    if (!standing) drafts.push(draft);
    else if (standing.by.capacity === 'import' && !says(standing, draft)) {
      drafts.push({ ...draft, corrects: draft.ref });
    }
  }
  for (const act of forum.acts) {
    if (act.ref === undefined || named.has(act.ref) || forum.correctedBy.has(act.n)) continue;
    if (act.by.capacity === 'import' && act.kind !== 'act.withdrawn') drafts.push(withdrawal(act.ref, act, reason));
  }
  return drafts;
}

const withdrawal = (ref: string, act: Act, reason: Words): Draft => ({
  kind: 'act.withdrawn',
  ref,
  corrects: ref,
  body: { reason },
  effective: act.effective,
  by: act.by,
  audience: act.audience,
  sources: act.sources,
});

/** What an act says, apart from who entered it and what it took the place of. */
const fact = ({ kind, body, effective, ref, audience, edition, sources, confidence, note }: Draft): string =>
  canonical({ kind, body, effective, ref, audience, edition, sources, confidence, note });

const says = (act: Act, draft: Draft): boolean => fact(act) === fact(draft);

/**
 * `standsOtherwise` returns the facts of history that came by pages and that the files do not have so. Officers entered
 * or corrected them. They stand in the record: files never take back what was put right here.
 */
export function standsOtherwise(forum: Forum, files: readonly Draft[]): Act[] {
  const inFiles = new Map(files.map((draft) => [draft.ref, draft]));
  return forum.acts.filter((act) => {
    const { ref } = act;
    if (ref === undefined || !isHistory(act) || act.by.capacity === 'import') return false;
    if (forum.correctedBy.has(act.n) || actCalled(forum, ref)?.n !== act.n) return false;
    const draft = inFiles.get(ref);
    return act.kind === 'act.withdrawn' ? draft !== undefined : draft === undefined || !says(act, draft);
  });
}

/** The id of the forum whose record this is; null for an empty record. */
export const forumIdOf = (forum: Forum): string | null => forum.opened.at(-1)?.body.forum ?? null;

/**
 * `enterHistory` enters the acts that the record lacks, in one transaction: all of them or none. It answers how many
 * were entered. Two servers that start together enter them once: the second finds the record longer than it knew, reads
 * on, and has nothing to add.
 */
export async function enterHistory(
  record: RecordStore,
  room: ReadingRoom,
  files: readonly Draft[],
  clerk: Clerk,
  sentences: Sentences,
): Promise<number> {
  for (;;) {
    let behind = false;
    const entered = await record.append(({ durable, pending }): readonly NewEntry[] | null => {
      behind = durable + pending.length !== room.now().size;
      if (behind) return null;
      const drafts = historyToEnter(room.now().forum, files, sentences);
      return drafts.length === 0 ? null : drafts.map((draft) => ({ content: clerk.write(draft), salt: clerk.salt() }));
    });
    await room.catchUp();
    if (!behind) return entered?.entries.length ?? 0;
  }
}
