/** Deliberate mistakes of those who ask: each is answered, and each answer says what was wrong. */
import { get, listed, withQuery, type Request } from './request.ts';
import type { Lists, ReadPath } from './api-requests.ts';

const QUERIES: readonly string[] = [
  '?at=2010-13-40',
  '?at=yesterday',
  '?at=',
  '?at=2010&at=2011',
  '?asKnownAt=soon',
  '?asKnownAt=-1',
  '?asKnownAt=99999999',
  '?asKnownAt=1990-01-01T00:00:00Z',
  '?asKnownAt=2099-01-01T00:00:00Z',
  '?lang=xx',
  '?lang=ru&at=2010-13-40',
  '?lang=en&lang=ru',
  '?colour=red',
  '?at=2010-06-08&colour=red&colour=blue&lang=xx',
  '?at=%FF',
  '?at=2010%00',
  `?at=${'2'.repeat(400)}`,
];

/** Accepted by nobody, or by preference. */
const ACCEPTS = ['image/png', 'text/html', 'application/ld+json;q=0.1, application/json', '*/*', 'text/csv'];

export function mistakesAt({ path, filters }: ReadPath, lists: Lists): Request[] {
  const list = path.replace(/\/\{\w+\}$/, '');
  const thing = list !== path;
  const own = thing ? `${list}/${encodeURIComponent(lists.ids.get(list)?.[0] ?? 'nothing')}` : path;
  const strangers = ['nothing', 'NOTHING', '999999999', '..', '%2e%2e', '%FF', 'a%2Fb', 'ы', 'x'.repeat(90)];
  const names = [...filters.keys()];
  return [
    ...QUERIES.map((query) => get(own + query)),
    ...names.flatMap((name) => [
      get(withQuery(own, { [name]: 'nonsense nobody wrote' })),
      get(withQuery(own, { [name]: '' })),
      get(`${own}?${name}=a&${name}=b`),
    ]),
    ...ACCEPTS.map((accept) => get(own, { accept })),
    ...(thing ? strangers.map((id) => get(`${list}/${id}`)) : []),
    get(`${own}/`),
    get(own, { 'if-none-match': '*' }),
    get(own, { 'if-none-match': '"of another state"' }),
    get(own, { 'accept-datetime': 'Thu, 31 May 2007 20:35:00 GMT' }),
    get(own, { authorization: 'Bearer nobody' }),
    ...(['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
      // Whoever posts to the acts gives an order: those requests are listed elsewhere.
      .filter((method) => method !== 'POST' || own !== '/api/v1/acts')
      .map((method): Request => ({ from: 'program', method, path: own })),
  ];
}

/** Addresses that nothing answers, or not in that way. */
export const strayRequests = (): Request[] => STRAY.map((path) => get(path));

const STRAY = listed(`
  /api /api/ /api/v1 /api/v2/forum /api/v1/nothing /api/v1/parties.xml /healthz /nothing /assets/nothing.css
  //members /members/ /ru/ /RU/members /de/members /members?at=2010-13-40
`);
