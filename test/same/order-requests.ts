/**
 * Orders that record nothing: of nobody, malformed, of those who may not give them, or against the rules. That nothing was recorded is
 * looked at in the end.
 */
import type { Request } from './request.ts';

const AS = ['secretariat', 'chair', 'delegate:IND', 'observer:IDN', 'partner:ESCAP'] as const;

const order = (given: unknown, as?: string, headers: Readonly<Record<string, string>> = {}): Request => ({
  from: 'program',
  method: 'POST',
  path: '/api/v1/acts',
  ...(as === undefined ? {} : { as }),
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof given === 'string' ? given : JSON.stringify(given),
});

const DIGEST = 'ab'.repeat(32);
const LETTER = { letter: { reference: 'N 1', dated: '2026' }, receivedBy: 'secretariat' };
const put = (more: Readonly<Record<string, unknown>>) => ({
  question: 'same-refused',
  title: { en: 'Refused' },
  text: { reference: 'SAME/0', version: '1', languages: [{ language: 'en', sha256: DIGEST }] },
  organ: 'soc',
  verb: 'approve',
  procedure: 'by-silence',
  effects: [],
  ...more,
});

/** Bodies that read well and cannot be followed by anybody, about what `prepare.ts` brought into the record. */
const REFUSED: readonly (readonly [act: string, body: Readonly<Record<string, unknown>>])[] = [
  ['question.put', put({ follows: 'nothing' })],
  ['question.put', put({ question: 'same-open' })],
  ...['nothing', 'same-broken', 'same-withdrawn', 'same-adopted', 'same-failed'].flatMap(about),
  ['silence.opened', { question: 'same-open' }],
  ['silence.closed', { question: 'same-open' }],
  [
    'silence.extended',
    { question: 'same-open', until: '2020-01-01T00:00:00Z', cause: 'chair', reason: { en: 'Late.' } },
  ],
  ['position.taken', { question: 'same-open', party: 'XXX', as: 'objection' }],
  ['position.taken', { question: 'same-open', party: 'IDN', as: 'objection' }],
  ['decision.adopted', { question: 'same-open', meeting: 'same-meeting' }],
  ['meeting.opened', { meeting: 'summit-6', organ: 'summit', kind: 'regular', presidedBy: 'KAZ' }],
  ['meeting.closed', { meeting: 'nothing' }],
  ['presence.noted', { meeting: 'nothing', party: 'KAZ', present: true }],
  ['presence.noted', { meeting: 'same-meeting', party: 'XXX', present: true }],
  ['roll.called', { meeting: 'nothing', parties: ['KAZ'], present: true }],
  ['quorum.ascertained', { meeting: 'nothing' }],
  ['ruling.given', { meeting: 'nothing', party: 'KAZ', on: { en: 'Order.' }, ruling: { en: 'No.' } }],
  ['application.made', { party: 'KAZ', status: 'member', ...LETTER }],
  ['application.made', { party: 'XXX', status: 'member', ...LETTER }],
  ['candidature.made', { party: 'IDN', term: 1, ...LETTER }],
  ['candidature.made', { party: 'XXX', term: 1, ...LETTER }],
  ['instrument.deposited', { document: 'nothing', party: 'KAZ', instrument: 'signature' }],
  ['memorandum.signed', { party: 'XXX', title: { en: 'Memorandum' } }],
];

function about(question: string): [string, Record<string, unknown>][] {
  return [
    ['question.withdrawn', { question }],
    ['silence.opened', { question }],
    ['silence.closed', { question }],
    ['question.called', { question, meeting: 'nothing' }],
    ['decision.adopted', { question, meeting: 'nothing' }],
    ['decision.failed', { question, meeting: 'nothing', reason: { en: 'None.' } }],
    ['objection.raised', { question, meeting: 'nothing', party: 'KAZ' }],
    ['position.taken', { question, party: 'XXX', as: 'objection' }],
    ['silence.served', { question, party: 'XXX', how: 'desk', at: '2026-01-01T00:00:00Z', outcome: 'received' }],
  ];
}

const MALFORMED: readonly unknown[] = [
  '',
  '{',
  '[]',
  'null',
  '"act"',
  {},
  { act: 'king.crowned', body: {} },
  { act: 'position.taken' },
  { act: 'position.taken', body: { question: 'Ы', party: 'm', as: 'no' } },
  { act: 'position.taken', body: { question: 'a', party: 'KAZ', as: 'objection' }, seen: -1 },
  { act: 'position.taken', body: { question: 'a', party: 'KAZ', as: 'objection' }, more: true },
  { act: 'question.put', body: put({ title: {}, text: null, effects: [{ kind: 'nothing', body: {} }] }) },
  { act: 'x'.repeat(262_144), body: {} },
];

export function orderRequests(kinds: readonly string[]): Request[] {
  const well = { act: 'silence.opened', body: { question: 'nothing' } };
  return [
    order(well),
    order('{'),
    order(well, undefined, { authorization: 'Bearer nobody' }),
    order(well, 'secretariat', { 'idempotency-key': ' ' }),
    order(well, 'secretariat', { 'idempotency-key': 'x'.repeat(256) }),
    order(well, 'secretariat', { 'idempotency-key': 'same-1' }),
    order(well, 'secretariat', { 'content-type': 'text/plain' }),
    order(well, 'secretariat', { 'accept-language': 'ru' }),
    ...MALFORMED.map((given) => order(given, 'secretariat')),
    ...kinds.flatMap((act) => [
      order({ act, body: {} }, 'secretariat'),
      order({ act, body: { nonsense: 1 }, seen: 'x' }, 'delegate:IND', { 'accept-language': 'ru' }),
    ]),
    ...REFUSED.flatMap(([act, body]) => AS.map((as) => order({ act, body }, as))),
    ...REFUSED.map(([act, body]) => ({ ...order({ act, body }, 'chair'), path: '/api/v1/acts?lang=ru' })),
  ];
}

/** What those who are signed in read as programs, and what is handed in besides orders and comes to nothing. */
export function tokenRequests(lists: readonly string[]): Request[] {
  const program = (method: Request['method'], path: string, as?: string, body?: string): Request => ({
    from: 'program',
    method,
    path,
    ...(as === undefined ? {} : { as }),
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  const own = ['/api/v1/desk', '/api/v1/desk?lang=ru', '/api/v1/mail/choice', '/api/v1/mail/outbox?state=sent'];
  return [
    ...AS.flatMap((as) => [...own, ...lists].map((path) => program('GET', path, as))),
    ...own.map((path) => program('GET', path)),
    ...AS.map((as) => program('GET', '/api/v1/texts/' + DIGEST, as)),
    program('GET', `/api/v1/texts/${DIGEST}`),
    program('GET', '/api/v1/texts/nothing', 'secretariat'),
    program('POST', '/api/v1/texts', undefined, '{}'),
    ...AS.map((as) => program('POST', '/api/v1/texts', as, '{}')),
    program('PUT', '/api/v1/mail/choice', undefined, '{"choice":"daily"}'),
    program('PUT', '/api/v1/mail/choice', 'delegate:IND', '{"choice":"never ever"}'),
    program('POST', '/api/v1/acknowledgements', undefined, '{"token":"nobody"}'),
    program('POST', '/api/v1/acknowledgements', undefined, '{}'),
    program('POST', '/api/v1/mail/outbox/00000000-0000-4000-8000-000000000000', 'secretariat', '{"do":"again"}'),
    program('POST', '/api/v1/mail/outbox/nothing', 'delegate:IND', '{"do":"again"}'),
    program('POST', '/api/v1/demonstration/sign-in', undefined, '{"as":"king"}'),
    program('POST', '/api/v1/demonstration/sign-in', undefined, '{"as":1}'),
    program('POST', '/api/v1/demonstration/sign-out'),
    ...['acts', 'texts', 'desk', 'mail/choice', 'mail/outbox', 'acknowledgements', 'demonstration/sign-in'].flatMap(
      (name) => (['OPTIONS', 'DELETE'] as const).map((method) => program(method, `/api/v1/${name}`)),
    ),
    ...forms(),
  ];
}

/** Forms that were filled in wrongly: the page comes back with what was typed in it. */
function forms(): Request[] {
  const form = (path: string, fields: Readonly<Record<string, string>>, as?: string, origin?: string): Request => ({
    from: 'browser',
    method: 'POST',
    path,
    ...(as === undefined ? {} : { as }),
    ...(origin === undefined ? {} : { headers: { origin } }),
    body: new URLSearchParams(fields).toString(),
  });
  const key = '00000000-0000-4000-8000-000000000000';
  const objection = { act: 'TakePosition', as: 'objection', form: 'TakePosition-objection', key, seen: '0' };
  const paths = [
    '/questions/new',
    '/questions/same-withdrawn',
    '/questions/nothing',
    '/matters/admission',
    '/room',
    '/desk',
  ];
  return [
    form('/demonstration/sign-in', { as: 'king' }),
    form('/ru/demonstration/sign-in', {}),
    form('/demonstration/sign-in', { as: 'secretariat' }, undefined, 'http://elsewhere.example'),
    ...paths.flatMap((path) => [
      form(path, objection),
      form(`/ru${path}`, objection, 'delegate:IND', 'http://elsewhere.example'),
      form(path, { act: 'PutQuestion', form: 'PutQuestion', key, title: '<Typed>' }, 'secretariat'),
      form(`/ru${path}`, { act: 'OpenMeeting', form: 'OpenMeeting', key }, 'delegate:IND'),
      form(path, { act: 'NoSuchOrder', key }, 'chair'),
      form(path, {}, 'secretariat'),
    ]),
    form('/mail/choices', { choice: 'never ever' }, 'delegate:IND'),
    form('/sign-in', { address: 'nobody@same.example', password: 'a guess', code: '000000' }),
  ];
}
