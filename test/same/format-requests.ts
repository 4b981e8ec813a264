/** Everything public that is neither page nor API: calendars, feeds, tables of pages, linked data, mementos, and what crawlers look for. */
import { DATES, type Lists } from './api-requests.ts';
import type { Chance } from './chance.ts';
import { get, listed, withQuery, type Request } from './request.ts';

const TABLES = listed(`
  members organs chairmanship meetings documents decisions measures partners rules disagreements sources
  record
`);
const FEEDS = ['/calendar.ics', '/feed.atom', '/feed.json'];
const FILES = ['/sitemap.xml', '/robots.txt', '/ns/context.jsonld', '/ns/terms'];
/** Each has a page that explains it. The contract does not list them. */
const PROBLEMS = listed(`
  malformed-query malformed-header malformed-body not-signed-in denied token-reads-only not-found
  method-not-allowed not-acceptable refused stale too-large address-too-long unsupported-type mistake
  key-used-otherwise too-many fault not-ready busy
`);
const PREFIXES = ['', '/ru'];

/** Things that programs ask for under the address of their page. */
const NEGOTIATED: Readonly<Record<string, string>> = {
  '/members': '/api/v1/parties',
  '/meetings': '/api/v1/meetings',
  '/documents': '/api/v1/documents',
  '/decisions': '/api/v1/decisions',
};

export function formatRequests(lists: Lists, by: Chance): Request[] {
  const some = () => ({ at: by.of([undefined, ...DATES]), asKnownAt: by.of([undefined, '100', '411']) });
  const both = (path: string) => PREFIXES.map((prefix) => prefix + path);
  const dated = (path: string) => [get(path), get(withQuery(path, { at: by.of(DATES) })), get(withQuery(path, some()))];
  const ids = (list: string) => lists.ids.get(`/api/v1/${list}`) ?? [];
  return [
    ...TABLES.flatMap((name) => both(`/${name}.csv`).flatMap(dated)),
    ...FEEDS.flatMap((path) => both(path).flatMap((one) => [...dated(one), ...dated(one)])),
    ...ids('organs').flatMap((id) => both(`/organs/${id}/calendar.ics`).flatMap(dated)),
    ...by.some(ids('parties'), 20).flatMap((id) => both(`/members/${id}/calendar.ics`).flatMap(dated)),
    ...Object.entries(NEGOTIATED).flatMap(([path, list]) =>
      [path, ...by.some(lists.ids.get(list) ?? [], 8).map((id) => `${path}/${id}`)].flatMap((one) =>
        ['application/json', 'application/ld+json', 'text/html;q=0.5, application/json', 'image/png'].map((accept) =>
          get(withQuery(by.of(both(one)), some()), { accept }),
        ),
      ),
    ),
    ...PROBLEMS.flatMap((code) => both(`/problems/${code}`).map((path) => get(path))),
    ...[...FILES, ...FEEDS, '/members.csv', '/problems/nothing', '/organs/nothing/calendar.ics'].flatMap(wrongly),
    ...timemaps(),
    ...FILES.map((path) => get(path)),
  ];
}

/** The same path asked in ways that it does not take, or that say that nothing new is wanted. */
const wrongly = (path: string): Request[] => [
  get(`${path}?at=2010-13-40`),
  get(`${path}?colour=red`),
  get(path, { 'if-none-match': '*' }),
  ...(['HEAD', 'OPTIONS', 'POST', 'DELETE'] as const).map((method): Request => ({ from: 'program', method, path })),
];

const INSTANTS = [
  'Thu, 31 May 2007 20:35:00 GMT',
  'Fri, 01 Jan 2100 00:00:00 GMT',
  'yesterday',
  'Thu, 32 May 2007 20:35:00 GMT',
];

const TIMEMAPS = listed(`
  /timemap/ /timemap/members /timemap/members?at=2010 /timemap/members?before=50 /timemap/ru/rules
  /timemap/members?before=soon /timemap/x?at=%3E /timemap
`);
const AT_AN_INSTANT = listed(`
  / /members?at=2010 /ru/meetings /members?asKnownAt=100 /calendar.ics /api/v1/parties?at=2010
`);

const timemaps = (): Request[] => [
  ...TIMEMAPS.map((path) => get(path)),
  ...INSTANTS.flatMap((instant) => AT_AN_INSTANT.map((path) => get(path, { 'accept-datetime': instant }))),
];
