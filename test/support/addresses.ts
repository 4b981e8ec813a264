/** The addresses that tests walk: a few written down, and all of the table of routes with the ids of a forum put in. */
import { endpointList } from '#contract/endpoints.ts';
import type { Thing } from '#contract/ids.ts';
import { GUIDES } from '#forum/matter/guide.ts';
import { calendarsAndFeeds, files } from '#web/formats.ts';
import { publicRoutes, routes } from '#web/routes.ts';

/** One address of each kind of page. */
export const SAMPLES: readonly string[] = [
  '/',
  '/?at=2010-06-08',
  '/members',
  '/members?at=2011-06-01',
  '/members?at=1990',
  '/members/KAZ',
  '/members/TUR?at=2012',
  '/members/IDN',
  '/organs',
  '/chairmanship',
  '/secretariat',
  '/meetings',
  '/meetings/summit-3',
  '/meetings/summit-7',
  '/meetings/ministerial-7?at=2024-11-30',
  '/documents',
  '/documents/almaty-act-2002',
  '/decisions',
  '/measures',
  '/measures?at=2005',
  '/partners',
  '/rules',
  '/rules?at=2005',
  '/disagreements',
  '/record',
  '/record/100',
  '/record?asKnownAt=20',
  '/search?q=Almaty',
  '/calendar',
  '/sources',
  '/about',
  '/demonstration',
  '/questions',
  '/there-is-no-such-page',
  '/members?at=2010-13-40',
];

/** The same page in another language. */
export const inLanguage = (language: 'en' | 'ru', path: string): string =>
  language === 'en' ? path : path === '/' || path.startsWith('/?') ? `/ru${path.slice(1)}` : `/ru${path}`;

/** Ids by what they name, as a forum has them. */
export type Named = (thing: Thing) => readonly string[];

/** What stands in the place of each parameter of a path. Addresses with secrets are asked with a secret that opens nothing. */
const PARAMETERS: Readonly<Record<string, (named: Named) => readonly string[]>> = {
  party: (named) => named('party'),
  meeting: (named) => named('meeting'),
  document: (named) => named('document'),
  decision: (named) => named('decision'),
  question: (named) => named('decision'),
  organ: (named) => named('organ'),
  n: () => ['0', '7'],
  guide: () => GUIDES,
  subject: (named) => [...named('party'), ...named('decision'), ...named('edition'), 'nobody'],
  code: () => ['not-found', 'mistake'],
  token: () => ['nothing'],
  provider: () => ['nobody'],
  person: () => ['nobody'],
  letter: () => ['1'],
  place: () => ['0'],
};

/** A path with ids put in, one address for each; empty where a parameter has no example. */
export function filledIn(path: string, named: Named): string[] {
  const parameter = /:(\w+)|\{(\w+)\}/.exec(path);
  if (!parameter) return path.endsWith('*') ? filledIn(`${path.slice(0, -1)}members/:party`, named) : [path];
  const name = parameter[1] ?? parameter[2] ?? '';
  const values = PARAMETERS[name]?.(named) ?? [];
  return values.flatMap((value) => filledIn(path.replace(parameter[0], encodeURIComponent(value)), named));
}

/** Calendars, feeds and files, which web/formats.ts mounts beside the pages. */
const FILES = [...calendarsAndFeeds, ...files].map(({ path }) => path);

/** The parameter of an endpoint that is called `id`, by the path before it. */
const ID_OF: Readonly<Record<string, string>> = {
  parties: 'party',
  organs: 'organ',
  meetings: 'meeting',
  documents: 'document',
  decisions: 'decision',
  questions: 'question',
};

const endpointPath = (path: string): string =>
  path.replace(/^\/(\w+)\/\{id\}$/, (_, list: string) => `/${list}/:${ID_OF[list] ?? 'id'}`);

/** An address with the path of the table that it is of. */
export type Address = { readonly of: string; readonly address: string };

const each = (of: string, path: string, named: Named, tail = ''): Address[] =>
  filledIn(path, named).map((address) => ({ of, address: address + tail }));

/** Every page that is read, in English; `inLanguage` has the others. */
const pageAddresses = (named: Named): Address[] =>
  [...publicRoutes, ...routes.filter(({ page, get }) => page ?? get)].flatMap(({ path }) => each(path, path, named));

/** Every address of the reading API and of the files, with the tables. */
export const dataAddresses = (named: Named): Address[] => [
  ...endpointList.flatMap(([name, { path, list }]) => {
    const of = `/api/v1${path}`;
    const query = name === 'search' ? '?q=egg' : '';
    const found = each(of, endpointPath(of.slice('/api/v1'.length)), named, query);
    return [
      ...found.map(({ address }) => ({ of, address: `/api/v1${address}` })),
      ...(list ? [{ of, address: `/api/v1${path}.csv${query}` }] : []),
    ];
  }),
  { of: '/api/openapi.json', address: '/api/openapi.json' },
  ...publicRoutes.flatMap(({ path, same }) =>
    same && !path.includes(':') ? [{ of: path, address: `${path}.csv` }] : [],
  ),
  ...FILES.flatMap((path) => each(path, path, named)),
];

/** Every address of the table with the ids of a forum. */
export const everyAddress = (named: Named): Address[] => [...pageAddresses(named), ...dataAddresses(named)];
