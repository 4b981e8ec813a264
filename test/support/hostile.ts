/** What a hostile or hurried client may send: parameters, addresses, methods and headers, drawn from the endpoints of the contract. */
import fc from 'fast-check';
import { endpointList, type EndpointName } from '#contract/endpoints.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { everyAddress } from './addresses.ts';

export type Sent = {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Null where the address is none of the contract's. */
  readonly endpoint: EndpointName | null;
  readonly csv: boolean;
};

const DATES = [
  '2010-06-08',
  '2010',
  '2004-10',
  '201X',
  '20XX',
  '2010~',
  '2010?',
  '2010%25',
  '2008/2010',
  '2009/..',
  '../2009',
  '0000',
  '9999-12-31',
  '2010-02-29',
  '2000-02-29',
  '2010-13',
  '2010-00',
  '2010-06-31',
  '2010-21',
  '2011/2010',
  '../..',
  '/',
  '2010-XX-08',
  '20XX-05',
  '-0001',
  '+2010',
  '12010',
  '2010-06-08T00:00:00Z',
  '2010-6-8',
  '08.06.2010',
  '2010-06-08 ',
  ' 2010',
  '٢٠١٠',
  '２０１０',
  '2010–06–08',
  'NaN',
  'Infinity',
  'null',
  '',
];

const NUMBERS = [
  '0',
  '1',
  '79',
  '81',
  '82',
  '1000',
  '1001',
  '-1',
  '1e3',
  '0x10',
  '9007199254740993',
  '999999999999999',
  '1000000000000000',
  '01',
  '1.5',
  '٣',
];

const INSTANTS = [
  '2026-03-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2026-03-01T25:00:00Z',
  '2026-03-01T00:00:00.123456789Z',
  '2026-03-01T00:00:00+05:00',
];

const ODD = [
  '\u0000',
  '\n',
  '\r\nSet-Cookie: a=b',
  '\t',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ufffd',
  'а',
  'LАP',
  'ｓummit',
  '../../etc/passwd',
  '..%2f',
  '%',
  '%%',
  '%zz',
  '%00',
  '%ff',
  '%c0%af',
  "' OR 1=1--",
  '<script>alert(1)</script>',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  '💥',
  '\ud83d',
  'x'.repeat(300),
  'é'.repeat(150),
];

const VALUES = [
  'member',
  'observer-state',
  'summit',
  'ministerial',
  'regular',
  'special',
  'declaration',
  'treaty',
  'en',
  'ru',
  'ar',
  'EN',
  'Laputa',
  'egg summit',
  'лапута',
];

const IDS = [
  'LAP',
  'HOU',
  'LIN',
  'summit',
  'committee',
  'summit-1',
  'ministerial-2',
  'lindalino-talks',
  'treaty',
  'rules',
  'admission-of-laputa',
  '5',
  '79',
  '81',
];

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...DATES) },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...INSTANTS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** As a careful client writes it, or as it comes. What a URL cannot hold at all never reaches a server. */
const written = (text: string, careful: boolean): string =>
  careful ? encodeURIComponent(text.toWellFormed()) : text.toWellFormed().replaceAll(/[#\s]/gu, '');

const encoded = fc.tuple(value, fc.boolean()).map(([text, careful]) => written(text, careful));

const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...IDS) },
  { weight: 1, arbitrary: encoded.map((text) => text.replaceAll(/[/?]/g, '%2F')) },
);

const queryOf = (endpoint: Endpoint | null) => {
  const own = [...Object.keys(endpoint?.query ?? {}), 'at', 'asKnownAt', 'lang'];
  const name = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: encoded });
  return fc
    .array(fc.tuple(name, encoded), { maxLength: 4 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'));
};

const dateHeader = fc.oneof(
  fc.constantFrom(
    'Tue, 10 Feb 2026 00:00:00 GMT',
    'Tue, 12 Oct 2010 00:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    'yesterday',
    '2010',
    'Mon, 12 Oct 2010 00:00:00 GMT',
  ),
  fc.string({ maxLength: 30 }),
);

const header = fc.oneof(
  fc.tuple(
    fc.constant('accept'),
    fc.oneof(
      fc.constantFrom(
        'application/json',
        'application/ld+json',
        'text/html,*/*;q=0.1',
        'image/png',
        '*/*;q=0',
        ';;;',
        ','.repeat(500),
      ),
      fc.string({ maxLength: 60 }),
    ),
  ),
  fc.tuple(fc.constant('accept-datetime'), dateHeader),
  fc.tuple(
    fc.constant('if-none-match'),
    fc.oneof(fc.constantFrom('*', '"x"', 'W/"x"', ','), fc.string({ maxLength: 40 })),
  ),
  fc.tuple(fc.constant('accept-language'), fc.constantFrom('ru', 'ar;q=0.5, *', '!!')),
  fc.tuple(fc.constant('content-type'), fc.constantFrom('application/json', 'text/plain', 'multipart/form-data')),
  fc.tuple(fc.constant('content-length'), fc.constantFrom('99999999', '-1', 'many')),
  fc.tuple(fc.constant('range'), fc.constant('bytes=0-9999999999')),
);

/** Header values are printable ASCII: nothing else can be sent. */
const headers = fc
  .array(header, { maxLength: 3 })
  .map((pairs) => Object.fromEntries(pairs.map(([name, text]) => [name, text.replaceAll(/[^\x20-\x7e]/g, '').trim()])));

const method = fc.oneof(
  { weight: 20, arbitrary: fc.constant('GET') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'QUERY', 'X-ODD'),
  },
);

const body = fc.oneof(fc.constant(''), fc.constant('{'), fc.json(), fc.constant('x'.repeat(20_000)));

const around = (address: fc.Arbitrary<Pick<Sent, 'address' | 'endpoint' | 'csv'>>): fc.Arbitrary<Sent> =>
  fc.tuple(address, method, headers, body).map(([asked, how, sent, text]) => ({
    ...asked,
    method: how,
    headers: sent,
    body: how === 'GET' || how === 'HEAD' ? null : text,
  }));

const ofEndpoint = fc.constantFrom(...endpointList).chain(([name, endpoint]) =>
  fc.tuple(segment, queryOf(endpoint), fc.boolean()).map(([id, query, table]) => {
    const csv = table && endpoint.list;
    const path = endpoint.path.replace(/\{\w+\}/, () => id);
    return { address: `/api/v1${path}${csv ? '.csv' : ''}${query === '' ? '' : `?${query}`}`, endpoint: name, csv };
  }),
);

/** Things of Gulliver's forum, by what they are. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  party: ['LAP'],
  organ: ['summit'],
  meeting: ['summit-3'],
  decision: ['egg-2012'],
};

/** Every address of the table, and some that are almost one. */
const FILES = [
  ...everyAddress((thing) => THINGS[thing] ?? ['nothing']).map(({ address }) => address),
  '/ru',
  '/ru/members',
  '/ru/calendar.ics',
  '/timemap/',
  '/problems/x',
  '/api',
  '/api/v1',
  '/api/v2/forum',
  '/healthz',
];

const ofFile = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...FILES) },
      { weight: 1, arbitrary: encoded.map((text) => `/${text}`) },
    ),
    queryOf(null),
  )
  .map(([path, query]) => ({
    address: `${path}${query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`,
    endpoint: null,
    csv: false,
  }));

/** One request. */
export const hostile: fc.Arbitrary<Sent> = around(
  fc.oneof({ weight: 4, arbitrary: ofEndpoint }, { weight: 1, arbitrary: ofFile }),
);
