/** Acts in the field's own words, for tests of rules: `given(charter(…), members('AND', 'BEL'), held('council-1', …))`. */
import type { Draft, Kind } from '#forum/act.ts';
import { fold, type Forum } from '#forum/forum.ts';
import type { CharterValue } from '#forum/organ/acts.ts';
import { editionAt, type Edition } from '#forum/organ/charter.ts';
import type { Status } from '#forum/party/acts.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';

/** Any act, on its date. */
export const act = <K extends Kind>(kind: K, on: string, body: Draft<K>['body']): Draft<K> =>
  ({
    kind,
    body,
    effective: on,
    by: { capacity: 'import' },
    audience: 'public',
    sources: [{ source: 'book' }],
  }) as unknown as Draft<K>;

/** The forum of these acts, in the order given. */
export const given = (...acts: readonly (Draft | readonly Draft[])[]): Forum =>
  fold(acts.flat().map((draft, n) => ({ ...draft, n, recordedAt: '2026-01-01T00:00:00.000Z' })));

type Stated = CharterValue['value'] | { readonly assumed: CharterValue['value'] };

/** An edition whose values stand in articles, `{ assumed: … }` apart. */
export const charter = (
  edition: string,
  on: string,
  values: Readonly<Record<string, Stated>>,
): Draft<'charter.adopted'> =>
  act('charter.adopted', on, {
    edition,
    title: { en: edition },
    values: Object.entries(values).map(([path, stated]) => valueAt(path, stated)),
  });

function valueAt(path: string, stated: Stated): CharterValue {
  if (typeof stated === 'object' && stated !== null && 'assumed' in stated)
    return { path, value: stated.assumed, basis: 'assumption' };
  return { path, value: stated, basis: 'article', article: '1' };
}

/** The edition in force on a date, which must be there. */
export const editionIn = (forum: Forum, on: string): Edition =>
  present(editionAt(forum, whenOf(on)), `an edition on ${on}`).edition;

export const granted = (status: Status, on: string, ...parties: readonly string[]): Draft<'status.granted'>[] =>
  parties.map((party) => act('status.granted', on, { party, status }));

/** Members since the year 2000. */
export const members = (...parties: readonly string[]): Draft<'status.granted'>[] =>
  granted('member', '2000-01-01', ...parties);

/** So many members: `M1`, `M2`, … */
export const manyMembers = (count: number): Draft<'status.granted'>[] => members(...names(count));
export const names = (count: number): string[] => Array.from({ length: count }, (_, place) => `M${place + 1}`);

/** A meeting held, in the place of `council-3` the third regular one of the council. */
export function held(
  meeting: string,
  on: string,
  more: Partial<Draft<'meeting.held'>['body']> = {},
): Draft<'meeting.held'> {
  const [, organ = meeting, ordinal] = /^(.*?)-(\d+)$/.exec(meeting) ?? [];
  return act('meeting.held', on, {
    meeting,
    organ,
    kind: 'regular',
    ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }),
    ...more,
  });
}

export const chair = (
  party: string,
  on: string,
  more: Partial<Draft<'chair.assumed'>['body']> = {},
): Draft<'chair.assumed'> => act('chair.assumed', on, { party, ...more });

export const decided = (
  decision: string,
  on: string,
  more: Partial<Draft<'decision.adopted'>['body']> = {},
): Draft<'decision.adopted'> =>
  act('decision.adopted', on, {
    decision,
    title: { en: decision },
    organ: 'council',
    verb: 'adopt',
    procedure: 'in-the-meeting',
    ...more,
  });
