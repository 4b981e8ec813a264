/**
 * `copyOf` copies a forum, so that one copy may grow while the other stays as it is. The acts are shared, since nobody
 * changes an act, and so are the lists in the large maps: a copy makes a list its own when it first adds to it.
 */
import type { Forum } from './forum.ts';
import { sharing } from './lists.ts';

/** The forum that was copied must not grow any more. */
export function copyOf(forum: Forum): Forum {
  const maps: Copies = {
    // The map of refs is filled again when it is first asked.
    refs: { acts: new Map(), upTo: 0 },
    parties: copiedRecords(forum.parties),
    organs: { ...copiedRecord(forum.organs), byId: copiedRecords(forum.organs.byId) },
    secretariat: copiedRecord(forum.secretariat),
    measures: copiedRecord(forum.measures),
    correctedBy: new Map(forum.correctedBy),
    sources: new Map(forum.sources),
    disagreements: new Map(forum.disagreements),
    meetings: sharing(forum.meetings),
    documents: sharing(forum.documents),
    decisions: sharing(forum.decisions),
    questions: sharing(forum.questions),
    atMeeting: sharing(forum.atMeeting),
    restingOn: sharing(forum.restingOn),
    disputes: sharing(forum.disputes),
    openings: sharing(forum.openings),
  };
  return { ...copiedRecord(forum), ...maps };
}

/** Everything in a forum that is not a plain list has to be named in the copy; a map that is left out does not compile. */
type Copies = { readonly [Part in keyof Forum as Forum[Part] extends readonly unknown[] ? never : Part]: Forum[Part] };

/** `copiedRecord` copies each list of a record; what is no list stays as it is. */
function copiedRecord<Parts extends object>(parts: Parts): Parts {
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) copy[name] = Array.isArray(part) ? part.slice() : part;
  // Each part is of the type that it had.
  return copy as Parts;
}

const copiedRecords = <Key, Parts extends object>(records: ReadonlyMap<Key, Parts>): Map<Key, Parts> =>
  new Map([...records].map(([key, parts]) => [key, copiedRecord(parts)]));
