/**
 * Results become HTTP here and nowhere else: an answer, or a problem (RFC 9457) in the reader's language. A mistake is 400 or 422, a
 * denial 403, a refusal 409, a fault 500; none shows more than its reader may know, and never how the program got there.
 */
import { quoted } from '#reading/quoted.ts';
import type { Mistake } from '#contract/mistake.ts';
import type { QueryMistake } from '#contract/query.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '#contract/problem.ts';
import type { NotPerformed } from '#desk/perform.ts';
import type { Denial } from '#desk/permissions.ts';
import type { Instant } from '#forum/words.ts';
import type { Refusal } from '#forum/refusal.ts';
import { mistakeSentences, telling } from '#words/mistakes.ts';
import { tellRefusal } from '#words/refusals.ts';
import { sayIn } from '#words/say.ts';
import type { Naming } from '#words/sentence.ts';
import type { Language } from '#words/languages.ts';

export type Headers = Readonly<Record<string, string>>;

/** A problem is told in a language, and about the address that went wrong. */
export type ProblemContext = { readonly language: Language; readonly path: string };

type More = Partial<Omit<Problem, 'title' | 'status'>>;

/** A problem, complete. */
export function problemOf(code: ProblemCode, { language, path }: ProblemContext, more: More = {}): Problem {
  const say = sayIn(language).problems;
  return {
    type: `/problems/${code}`,
    title: say.title[code],
    status: PROBLEMS[code],
    detail: say.explained[code],
    // A path may hold anything that was sent; it goes back as the address bar would show it.
    instance: path.slice(0, 300),
    code,
    ...more,
  };
}

/** A problem as an answer. */
export function problem(code: ProblemCode, asking: ProblemContext, more: More = {}, headers: Headers = {}): Response {
  const body = problemOf(code, asking, more);
  return new Response(`${JSON.stringify(body)}\n`, {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': asking.language,
      'cache-control': 'no-store',
      ...OPEN,
      ...headers,
    },
  });
}

/** 400: each mistake with its field, its code, and a sentence. */
export function malformed(mistakes: readonly QueryMistake[], asking: ProblemContext, headers: Headers = {}): Response {
  const say = sayIn(asking.language).problems;
  const errors = mistakes.map(({ field, code, value }) => ({
    field: quoted(field),
    code,
    says: say.mistake[code](quoted(value)),
  }));
  const inHeader = mistakes.some(({ code }) => code === 'not-a-header-date');
  return problem(inHeader ? 'malformed-header' : 'malformed-query', asking, { errors }, headers);
}

/** 422: what was handed in has mistakes, each at its place in it. Nothing was recorded. */
export function mistaken(mistakes: readonly Mistake[], asking: ProblemContext): Response {
  const sentences = mistakeSentences[asking.language];
  const errors = mistakes.map(({ path, code, facts }) => ({
    field: quoted(path.join('.')),
    code,
    says: sentences[code](telling(facts)),
  }));
  return problem('mistake', asking, { errors });
}

export const missing = (asking: ProblemContext): Response => problem('not-found', asking);

export const notAllowed = (allow: string, asking: ProblemContext): Response =>
  problem('method-not-allowed', asking, {}, { allow });

export function notAcceptable(available: readonly string[], asking: ProblemContext): Response {
  const say = sayIn(asking.language).problems;
  const detail = `${say.explained['not-acceptable']} ${say.available(available.join(', '))}`;
  return problem('not-acceptable', asking, { detail });
}

/**
 * 409: the answer names the rule and the article that stand against the order. It has the facts by which the order was judged, and a
 * sentence that says so.
 */
export function refused(refusal: Refusal, asking: ProblemContext, name: Naming<string>): Response {
  const sentence = tellRefusal(sayIn(asking.language), refusal, name).join('');
  const detail = `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
  const { code, facts } = refusal;
  const cited = refusal.is === 'refused-here' ? { rule: null, article: null } : refusal;
  const { rule, article } = cited;
  const edition = 'edition' in cited ? { edition: cited.edition } : {};
  return problem('refused', asking, {
    detail,
    code,
    rule,
    article,
    ...edition,
    facts: { ...facts },
  });
}

/** 403, or 404 where it would already tell too much to say that there is something to be denied. */
export function denied(denial: Denial, asking: ProblemContext): Response {
  if (denial.code === 'not-found') return missing(asking);
  const { code, ...facts } = denial;
  return problem('denied', asking, { facts: { reason: code, ...facts } });
}

/** The answer says why an order did not become acts; `name` shows things as the caller may see them. */
export function notPerformed(why: NotPerformed, asking: ProblemContext, name: Naming<string>): Response {
  switch (why.is) {
    case 'refusal':
      return refused(why.refusal, asking, name);
    case 'denial':
      return denied(why.denial, asking);
    case 'no-charter':
      return problem('refused', asking, { code: 'no-charter-in-force', rule: null, article: null, facts: {} });
    case 'key-used-otherwise':
      return problem('key-used-otherwise', asking);
    case 'stale':
      return problem('stale', asking, { facts: { acts: why.acts } });
  }
}

/** 429: how long to wait. */
export const tooMany = (seconds: number, asking: ProblemContext): Response =>
  problem('too-many', asking, {}, { 'retry-after': String(seconds) });

/** 503: an order failed for a fault of ours. `until` is the end of the silence that it was about. */
export function inTrouble(code: ProblemCode, asking: ProblemContext, until: Instant | null): Response {
  const { explained, silenceEnds } = sayIn(asking.language).problems;
  const detail = `${explained[code]} ${until === null ? '' : silenceEnds(until)}`.trim();
  const facts = until === null ? {} : { facts: { until, willBeExtended: true } };
  return problem(code, asking, { detail, ...facts }, { 'retry-after': '5' });
}

/** 503: the database is away; it is mostly back within seconds. */
export const notReady = (asking: ProblemContext): Response => problem('not-ready', asking, {}, { 'retry-after': '5' });

/** 401: no token, or one that is good for nothing. */
export const notSignedIn = (asking: ProblemContext): Response =>
  problem('not-signed-in', asking, {}, { 'www-authenticate': 'Bearer' });

/** 500: the reader gets a number to give on; the operator finds the fault under it. */
export const fault = (requestId: string, asking: ProblemContext): Response => problem('fault', asking, { requestId });

/** Anybody's page may read what is public. */
export const OPEN: Headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, location, retry-after, memento-datetime, content-language',
};
