/**
 * Names in acts: what an act brings into the record, and what it speaks of. A correction may speak of nothing that the
 * record does not know, and nothing may lose its name while others speak of it.
 */
import type { Act, Draft, Kind } from '#forum/act.ts';
import { actCalled, type Forum } from '#forum/forum.ts';
import type { Ref } from '#forum/words.ts';

/** These things have ids, and an act brings each into the record. */
type Nameable =
  | 'party'
  | 'organ'
  | 'meeting'
  | 'document'
  | 'decision'
  | 'source'
  | 'area'
  | 'measure'
  | 'catalogue'
  | 'activity'
  | 'officer'
  | 'ref';

export type Name = { readonly thing: Nameable; readonly id: string };

/** Under which keys of a body ids of which things stand, at any depth. */
const KEYS: Readonly<Record<string, Nameable>> = {
  party: 'party',
  parties: 'party',
  host: 'party',
  country: 'party',
  nationality: 'party',
  chair: 'party',
  depositary: 'party',
  presidedBy: 'party',
  absent: 'party',
  organ: 'organ',
  reportsTo: 'organ',
  meeting: 'meeting',
  plannedUntilMeeting: 'meeting',
  document: 'document',
  documents: 'document',
  decision: 'decision',
  decisions: 'decision',
  decidedBy: 'decision',
  follows: 'decision',
  source: 'source',
  area: 'area',
  areas: 'area',
  measure: 'measure',
  measures: 'measure',
  catalogue: 'catalogue',
  activity: 'activity',
  officer: 'officer',
  heldBy: 'ref',
};

/** `at` is the place in a source, but for these kinds. */
const AT: { readonly [K in Kind]?: Nameable } = {
  'chair.assumed': 'meeting',
  'chair.chosen': 'meeting',
  'chair.prolonged': 'meeting',
  'observership.obtained': 'party',
};

/** `BRINGS` says which acts bring which things into the record, and by which key of their body. */
export const BRINGS: { readonly [K in Kind]?: Exclude<Nameable, 'ref'> } = {
  'party.named': 'party',
  'organ.established': 'organ',
  'organ.proposed': 'organ',
  'meeting.scheduled': 'meeting',
  'meeting.held': 'meeting',
  'meeting.not-held': 'meeting',
  'meeting.opened': 'meeting',
  'document.registered': 'document',
  'document.adopted': 'document',
  'document.issued-by-chair': 'document',
  'document.signed': 'document',
  'concept-paper.approved': 'document',
  'plan.approved': 'document',
  'decision.adopted': 'decision',
  'decision.failed': 'decision',
  'question.put': 'decision',
  'area.added': 'area',
  'measure.listed': 'measure',
  'catalogue.adopted': 'catalogue',
  'activity.planned': 'activity',
  'activity.held': 'activity',
  'officer.appointed': 'officer',
  'officer.seen': 'officer',
  'source.registered': 'source',
};

type Part = Pick<Draft, 'kind' | 'body' | 'sources'>;

/** `broughtBy` returns what an act brings into the record under its id; null where it only speaks of things. */
export function broughtBy({ kind, body }: Pick<Draft, 'kind' | 'body'>): Name | null {
  const { [kind]: thing } = BRINGS;
  const id = thing && (body as Readonly<Record<string, unknown>>)[kind === 'question.put' ? 'question' : thing];
  return thing && typeof id === 'string' ? { thing, id } : null;
}

/** `spokenOf` returns what an act speaks of, without what it brings itself, each once. */
export function spokenOf(act: Part): Name[] {
  const own = broughtBy(act);
  const found = new Map<string, Name>();
  const take = (thing: Nameable, id: string): void => {
    if (own?.thing !== thing || own.id !== id) found.set(`${thing} ${id}`, { thing, id });
  };
  const within = (key: string, value: unknown, top: boolean): void => {
    if (typeof value === 'string') {
      const thing = key === 'at' && top ? AT[act.kind] : Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
      if (thing !== undefined) take(thing, value);
    } else if (Array.isArray(value)) for (const one of value) within(key, one, top);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) within(inner, one, false);
    }
  };
  for (const [key, value] of Object.entries(act.body)) within(key, value, true);
  // Areas come with their catalogue, which speaks of them in the act that brings them.
  if (act.kind === 'catalogue.adopted')
    for (const name of found.keys()) if (name.startsWith('area ')) found.delete(name);
  for (const { source } of act.sources) take('source', source);
  return [...found.values()];
}

/** `isKnown` says whether an act that stands brings this into the record. Refs are those of any act, whatever became of it. */
export function isKnown(forum: Forum, { thing, id }: Name): boolean {
  switch (thing) {
    case 'party':
      return forum.parties.has(id);
    case 'organ':
      return forum.organs.byId.has(id);
    case 'meeting':
      return forum.meetings.has(id);
    case 'source':
      return forum.sources.has(id);
    case 'ref':
      return isCalled(forum, id);
    case 'decision':
      return forum.decisions.has(id) || forum.questions.has(id);
    default:
      return forum.acts.some((act) => !forum.correctedBy.has(act.n) && brings(act, thing, id));
  }
}

const isCalled = (forum: Forum, ref: Ref): boolean => {
  const act = actCalled(forum, ref);
  return act !== undefined && act.kind !== 'act.withdrawn';
};

function brings(act: Act, thing: Nameable, id: string): boolean {
  if (act.kind === 'catalogue.adopted' && thing === 'area') {
    return act.body.dimensions.some(({ areas }) => areas.some(({ area }) => area === id));
  }
  const name = broughtBy(act);
  return name?.thing === thing && name.id === id;
}

/** `bringers` returns the acts that stand and bring the same into the record. */
export const bringers = (forum: Forum, { thing, id }: Name): Act[] =>
  forum.acts.filter((act) => !forum.correctedBy.has(act.n) && brings(act, thing, id));

/** `speakingOf` returns the acts that stand and speak of this, in the order of the record. */
export const speakingOf = (forum: Forum, { thing, id }: Name): Act[] =>
  forum.acts.filter(
    (act) => !forum.correctedBy.has(act.n) && spokenOf(act).some((name) => name.thing === thing && name.id === id),
  );
