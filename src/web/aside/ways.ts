/**
 * `wayOf` says where an address is answered, by the tables of routes: where orders are taken, or aside. What is not in
 * the tables is answered here: people's own pages, files, and the word that there is no such address.
 */
import { endpoints } from '#contract/endpoints.ts';
import { pathIn } from '#reading/address.ts';
import { match } from '#web/api/api.ts';
import { apiRoutes, DEAR_ENDPOINTS } from '#web/api/routes.ts';
import { calendarsAndFeeds, files } from '#web/formats.ts';
import { publicRoutes, routes } from '#web/routes.ts';
import { LANGUAGES } from '#words/languages.ts';

export type Way =
  /** Always answered where orders are taken. */
  | 'here'
  /** The page of somebody at work: aside for everybody, here for people who are signed in. */
  | 'at-work'
  /** Aside, and here while the thread is starting. */
  | 'plain'
  /** Aside alone. */
  | 'dear';

type Row = { readonly path: string; readonly way: Way };

/** An earlier state of the record is dear whatever is shown of it. */
export function wayOf({ pathname, searchParams }: URL): Way {
  const way = pathname.startsWith('/api/') ? wayOfApi(pathname) : wayOfPath(pathname);
  return way !== 'here' && searchParams.has('asKnownAt') ? 'dear' : way;
}

function wayOfApi(pathname: string): Way {
  const path = /^\/api\/v1(\/.*)$/.exec(pathname)?.[1];
  const own = OWN.find(({ form }) => form.test(`/v1${path ?? ''}`));
  if (path === undefined || own) return own?.way ?? 'here';
  const found = match(path);
  if (!found) return 'here';
  return found.csv || DEAR_ENDPOINTS.has(found.name) ? 'dear' : 'plain';
}

const wayOfPath = (pathname: string): Way => PATHS.find(({ form }) => form.test(pathname))?.way ?? 'here';

const ROWS: readonly Row[] = [
  ...publicRoutes.flatMap(({ path, same, dear }): Row[] => [
    { path, way: dear ? 'dear' : 'plain' },
    ...(same && endpoints[same.name].list ? [{ path: `${path}.csv`, way: 'dear' } as const] : []),
  ]),
  ...calendarsAndFeeds.map(({ path }): Row => ({ path, way: 'dear' })),
  ...files.map(({ path, dear }): Row => ({ path, way: dear ? 'dear' : 'here' })),
  ...routes.map(({ path, page }): Row => ({ path, way: page ? 'at-work' : 'here' })),
];

const formOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`);

/** An address that two rows fit is that of the first, as the router has it: what has no parameter comes before. */
const PATHS = LANGUAGES.flatMap((language) =>
  ROWS.toSorted((one, other) => Number(one.path.includes(':')) - Number(other.path.includes(':'))).map(
    ({ path, way }) => ({ form: formOf(pathIn({ language }, path)), way }),
  ),
);

/** The API's own addresses that are read: somebody's desk, letters and texts. */
const OWN = apiRoutes
  .filter(({ get }) => get !== undefined)
  .map(({ path, ofTheRecord }): { readonly form: RegExp; readonly way: Way } => ({
    form: formOf(path),
    way: ofTheRecord ? 'at-work' : 'here',
  }));
