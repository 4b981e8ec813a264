/** These sentences tell an API's caller what is wrong: kinds of problem, and each mistake in an address. */
import type { ProblemCode } from '#contract/problem.ts';
import type { QueryMistakeCode } from '#contract/query.ts';

const title: Readonly<Record<ProblemCode, string>> = {
  'malformed-query': 'The address asks for something that cannot be',
  'malformed-header': 'A header of the request cannot be read',
  'malformed-body': 'What was sent is not JSON',
  'not-signed-in': 'Nobody is signed in',
  denied: 'This is not open to you',
  'token-reads-only': 'This token only reads',
  'not-found': 'There is no such thing',
  'method-not-allowed': 'This cannot be done here',
  'not-acceptable': 'Not available in the format asked for',
  refused: 'The rules do not allow this',
  stale: 'Something happened since you looked',
  'too-large': 'What was sent is too large',
  'address-too-long': 'The address is too long',
  'unsupported-type': 'What was sent has a type that is not read here',
  mistake: 'What was sent has mistakes',
  'key-used-otherwise': 'The key was used for another request',
  'too-many': 'Too many requests',
  fault: 'Something went wrong on our side',
  'not-ready': 'No answer just now',
  'order-full': 'Not recorded: our disk is full',
  'order-read-only': 'Not recorded: our database takes no writes',
  'order-unreachable': 'Not recorded: our database cannot be reached',
  'order-unsettled': 'Perhaps recorded: the connection to our database broke',
  'order-stopping': 'Not recorded: the service is being stopped',
  busy: 'Many are reading at this moment',
};

const TIME_AGAIN =
  'The fault is ours: no silence that it was about is closed before its members have had time for it again.';

const notIn = (why: string): string =>
  `${why} Nothing was recorded: what you sent is not in. Send it again as soon as the service answers. ${TIME_AGAIN}`;

const explained: Readonly<Record<ProblemCode, string>> = {
  'malformed-query':
    'Each entry of “errors” names a parameter and says what is wrong with it. Nothing was guessed in its place.',
  'malformed-header': 'The entry of “errors” names the header and says how it is to be written.',
  'malformed-body': 'Send one JSON value in UTF-8. Nothing was recorded.',
  'not-signed-in': 'Sign in, or send a bearer token that is still valid.',
  denied: 'You are signed in, and your role does not reach this far.',
  'token-reads-only':
    'The token was made for reading. Whoever holds it may make another one, for writing, at /account. Nothing was recorded.',
  'not-found':
    'The record, as far as you may see it and as it was known at the act asked for, holds nothing under this address.',
  'method-not-allowed': 'The header Allow lists the methods that this address takes.',
  'not-acceptable': 'Leave the header Accept out, or name one of the types listed.',
  refused:
    'A rule in force stands against it: “rule” and “article” name it, and “facts” are what it was judged by. Nothing was recorded.',
  stale:
    'Acts about this question or meeting came after the one that you named as seen: “facts.acts” lists them. Read them, and order again if you still want to. Nothing was recorded.',
  'too-large': 'Send less at once.',
  'address-too-long': 'An address may have 8,192 characters.',
  'unsupported-type': 'Send JSON, with the type application/json.',
  mistake: 'Each entry of “errors” names a field and says what is wrong with it. Nothing was recorded.',
  'key-used-otherwise':
    'Under this Idempotency-Key you asked for something else before. Take a new key for each new request. Nothing was recorded.',
  'too-many': 'Wait as long as the header Retry-After says.',
  fault: 'Nothing was half-written. Give the request id to whoever runs this service, so that the cause can be found.',
  'not-ready': 'The database does not answer: it is starting, or it is away. Try again in a moment.',
  'order-full': notIn('The disk of our database is full.'),
  'order-read-only': notIn('Our database was set to take no writes.'),
  'order-unreachable': notIn('Our database did not answer, or somebody else held it.'),
  'order-unsettled': `The connection broke in the very moment of writing, so nobody knows yet whether what you sent is in. Look into the record, or send it again under the same key: it is recorded once. ${TIME_AGAIN}`,
  'order-stopping': notIn('The service is being stopped, and takes nothing more.'),
  busy: 'This address takes time to answer, and too many wait for such answers already. Try again in a few seconds. Orders are taken meanwhile.',
};

const mistake: Readonly<Record<QueryMistakeCode, (value: string) => string>> = {
  'date-empty': () => 'A date is missing. Write 2010-06-08, 2010-06 or 2010.',
  'date-not-edtf': (value) => `“${value}” is not a date. Write 2010-06-08, 2010-06 or 2010 (EDTF).`,
  'date-impossible': (value) => `There is no such day or month: “${value}”.`,
  'date-backwards': (value) => `The span “${value}” ends before it begins.`,
  'date-season': (value) => `“${value}” names a season. Name a month or a year.`,
  'date-is-an-instant': (value) => `“${value}” is an instant. A date of facts has no time of day: write 2010-06-08.`,
  'not-an-act-or-instant': (value) =>
    `“${value}” is neither the number of an act nor an instant. Write 411, or 2026-03-19T12:00:00Z.`,
  'beyond-the-record': (value) => `The record has no act ${value} yet.`,
  'unknown-language': (value) => `“${value}” is not a language of this service. There are en and ru.`,
  'unknown-parameter': () => 'This address takes no such parameter.',
  'given-twice': () => 'The parameter is given more than once.',
  'unknown-value': (value) => `“${value}” is not among the values that this parameter takes.`,
  'not-a-number': (value) => `“${value}” is not a whole number.`,
  'number-out-of-range': (value) => `${value} is outside the range that this parameter takes.`,
  'too-long': () => 'The value is too long.',
  'control-character': () => 'The value holds a character that cannot be seen.',
  'not-utf8': () =>
    'The address is not encoded as it must be: a percent sign is followed by two hexadecimal digits, and the bytes are UTF-8.',
  'id-malformed': (value) => `“${value}” is not written as an id of this kind is.`,
  'id-not-latin': (value) => `“${value}” has letters that are not Latin; some look just like Latin ones.`,
  'not-a-header-date': (value) => `“${value}” is not a date as HTTP headers write it: Tue, 12 Oct 2010 00:00:00 GMT.`,
};

export const problems = {
  title,
  explained,
  mistake,
  keyMalformed: 'A key has 1 to 255 printable Latin characters.',
  noSuchRole: (roles: string) => `There is no such role, or no such party in the forum. Roles: ${roles}.`,
  available: (types: string) => `Available: ${types}.`,
  silenceEnds: (until: string) => `The silence ends on ${until}, and will be extended before it can close.`,
  about: 'What this answer means',
};
