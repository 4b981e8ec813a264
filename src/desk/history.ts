/**
 * Bringing the forum's files into its record. What is new is entered; what a file now says otherwise is entered as a correction of
 * the act that stands; what has gone from the files is withdrawn. Running it twice enters nothing.
 */
import { canonical } from '#kernel/canonical.ts';
import type { Act, Draft } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';

/** The acts that the record lacks to say what the files say, in the order in which they are to be entered. */
export function historyToEnter(
  forum: Forum,
  files: readonly Draft[],
  reason: { readonly en: string; readonly ru: string },
): Draft[] {
  const drafts: Draft[] = [];
  const named = new Set<string>();
  for (const draft of files) {
    if (draft.ref === undefined) continue;
    named.add(draft.ref);
    const standing = forum.byRef.get(draft.ref);
    if (!standing) drafts.push(draft);
    else if (standing.by.capacity === 'import' && !says(standing, draft))
      drafts.push({ ...draft, corrects: draft.ref });
  }
  for (const [ref, act] of forum.byRef) {
    if (named.has(ref) || act.by.capacity !== 'import' || act.kind === 'act.withdrawn') continue;
    drafts.push({
      kind: 'act.withdrawn',
      ref,
      corrects: ref,
      body: { reason },
      effective: act.effective,
      by: act.by,
      audience: act.audience,
      sources: act.sources,
    });
  }
  return drafts;
}

const says = (act: Act, draft: Draft): boolean => {
  const { n: _n, recordedAt: _recordedAt, corrects: _corrects, ...standing } = act;
  const { corrects: _correctsToo, ...wanted } = draft;
  return canonical(standing) === canonical(wanted);
};
