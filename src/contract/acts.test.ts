import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { z } from 'zod';
import type { Draft } from '#forum/act.ts';
import { actSchemas, kinds } from './acts.ts';
import { readContent, readDraft, writeContent } from './content.ts';
import { names, type Thing } from './ids.ts';
import { namesIn } from './shape.ts';
import { citation } from './acts/source.ts';
import { forumId } from './folder.ts';
import { address, digest, language, line, said, text, title, words } from './text.ts';
import { edtf, edtfOrInstant, instant, monthDay } from './time.ts';

const admission = {
  kind: 'status.granted',
  body: { party: 'KAZ', status: 'member', signedOn: '1999-09-14', meeting: 'summit-1' },
  effective: '2002-06-04',
  ref: 'membership/KAZ',
  by: { capacity: 'import' },
  audience: 'public',
  sources: [{ source: 'gazette', at: '27' }],
};

type Place = readonly (string | number)[];

/** The admission with one place changed; `undefined` takes the place away. */
function but(path: Place, value: unknown): unknown {
  const changed: unknown = structuredClone(admission);
  let here = changed as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete here[last];
  else here[last] = value;
  return changed;
}

const body = (key: string): Place => ['body', key];
const noted = (note: unknown): unknown => but(['note'], note);

const REFUSED: readonly (readonly [what: string, act: unknown, code: string, path: Place])[] = [
  ['without the party', but(body('party'), undefined), 'missing', body('party')],
  ['of nobody', but(body('party'), null), 'value-empty', body('party')],
  ['of a party in small letters', but(body('party'), 'kaz'), 'party-malformed', body('party')],
  ['of a party with a Cyrillic А', but(body('party'), 'KАZ'), 'id-not-latin', body('party')],
  ['of a number', but(body('party'), 7), 'wrong-type', body('party')],
  ['with a key that does not belong', but(body('member'), true), 'unknown-key', body('member')],
  ['with a key beside the body that does not belong', but(['n'], 1), 'unknown-key', ['n']],
  ['to a status that does not exist', but(body('status'), 'Member'), 'not-in-list', body('status')],
  ['at a meeting with a dot', but(body('meeting'), 'summit.1'), 'id-malformed', body('meeting')],
  ['at a meeting with an endless name', but(body('meeting'), 'a'.repeat(81)), 'id-too-long', body('meeting')],
  ['on 30 February', but(['effective'], '2002-02-30'), 'date-impossible', ['effective']],
  ['on a day and time', but(['effective'], '2002-06-04T10:00:00Z'), 'date-is-an-instant', ['effective']],
  ['in a season', but(['effective'], '2002-22'), 'date-season', ['effective']],
  ['without a date', but(['effective'], undefined), 'missing', ['effective']],
  ['of an unknown kind', but(['kind'], 'status.voted'), 'unknown-kind', ['kind']],
  ['of no kind', but(['kind'], undefined), 'missing', ['kind']],
  ['called by a bad name', but(['ref'], 'Membership/KAZ'), 'ref-malformed', ['ref']],
  ['resting on nothing', but(['sources'], []), 'no-source', ['sources']],
  ['for an unknown audience', but(['audience'], 'friends'), 'not-in-list', ['audience']],
  ['for the eyes of nobody', but(['audience'], { parties: [] }), 'list-empty', ['audience', 'parties']],
  ['with a note in Russian alone', noted({ ru: 'Да' }), 'missing', ['note', 'en']],
  ['with an empty note', noted({ en: ' \n' }), 'text-empty', ['note', 'en']],
  ['with a note in no language', noted({ en: 'x', English: 'y' }), 'language-malformed', ['note', 'English']],
  ['with a note that turns round', noted({ en: 'abc\u202edef' }), 'text-direction-override', ['note', 'en']],
  ['with a note that isolates', noted({ en: 'abc\u2066def' }), 'text-direction-override', ['note', 'en']],
  ['with a bell in a note', noted({ en: 'ding\u0007' }), 'text-control-character', ['note', 'en']],
  ['with a carriage return in a note', noted({ en: 'a\r\nb' }), 'text-control-character', ['note', 'en']],
  ['with half a character in a note', noted({ en: 'a\ud83d' }), 'text-malformed', ['note', 'en']],
  ['with a letter and a mark apart', noted({ en: 'Turkiye\u0308' }), 'text-not-nfc', ['note', 'en']],
  ['with an endless note', noted({ en: 'a'.repeat(20_001) }), 'text-too-long', ['note', 'en']],
  ['with a locator of two lines', but(['sources', 0, 'at'], 'a\nb'), 'text-not-one-line', ['sources', 0, 'at']],
];

for (const [what, act, code, path] of REFUSED) {
  test(`an admission ${what} is refused`, () => {
    const answer = readDraft(act);
    assert.ok(!answer.ok);
    assert.deepEqual(
      answer.problem.map((mistake) => [mistake.code, mistake.path]),
      [[code, path]],
    );
  });
}

test('every mistake of an act is told, not only the first', () => {
  const answer = readDraft({ ...admission, effective: 'soon', body: { party: 'kaz', status: 'king', x: 1 } });
  assert.deepEqual(!answer.ok && answer.problem.map((mistake) => mistake.code).toSorted(), [
    'date-not-edtf',
    'not-in-list',
    'party-malformed',
    'unknown-key',
  ]);
});

test('a withdrawal names what it withdraws', () => {
  const withdrawal = { ...admission, kind: 'act.withdrawn', body: { reason: { en: 'Entered twice.' } } };
  assert.deepEqual(readDraft(withdrawal), {
    ok: false,
    problem: [{ path: ['corrects'], code: 'missing', facts: { key: 'corrects' } }],
  });
  assert.ok(readDraft({ ...withdrawal, corrects: 'membership/KAZ' }).ok);
});

test('what was not entered as history may rest on its decision alone', () => {
  assert.ok(readDraft({ ...admission, by: { capacity: 'secretariat' }, sources: [] }).ok);
});

const ADDRESSES: readonly (readonly [string, boolean])[] = [
  ['https://example.org/a?b=c#d', true],
  ['http://example.org', true],
  ['https://пример.рф/документ', true],
  ['ftp://example.org', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['//example.org', false],
  ['https://user:secret@example.org/', false],
  ['https://example.org/a b', false],
  [`https://example.org/${'a'.repeat(2000)}`, false],
];

test('an address is one of the web, and carries no password', () => {
  for (const [it, good] of ADDRESSES) assert.equal(address.safeParse(it).success, good, it);
});

test('a day of the year is in the calendar', () => {
  for (const [day, good] of [
    ['10-05', true],
    ['02-29', true],
    ['02-30', false],
    ['13-01', false],
    ['1-5', false],
  ] as const) {
    assert.equal(monthDay.safeParse(day).success, good, day);
  }
});

/** What is wrong with a charter of one value. */
const rests = (value: object): string[] => {
  const answer = actSchemas['charter.adopted'].safeParse({
    edition: '2004-10-22',
    title: { en: 'Rules' },
    values: [{ path: 'quorum.share', value: '2/3', ...value }],
  });
  return answer.success ? [] : answer.error.issues.map((issue) => issue.message);
};

test('a value of a charter rests on exactly one thing', () => {
  const source = { source: 'gazette' };
  assert.deepEqual(rests({ basis: 'article', article: '1.2', source }), []);
  assert.deepEqual(rests({ basis: 'source', source }), []);
  assert.deepEqual(rests({ basis: 'assumption' }), []);
  assert.deepEqual(rests({ basis: 'article', source }), ['charter-no-basis']);
  assert.deepEqual(rests({ basis: 'source' }), ['charter-no-basis']);
  assert.deepEqual(rests({ basis: 'assumption', article: '1.2' }), ['charter-two-bases']);
});

/** What is wrong with a content read back. */
const codes = (given: string) => {
  const answer = readContent(given);
  return answer.ok ? [] : answer.problem.map((mistake) => mistake.code);
};

test('content that is not the canonical text is refused', () => {
  const draft = readDraft(admission);
  assert.ok(draft.ok);
  const content = writeContent(draft.value);
  assert.deepEqual(readContent(content), draft);
  assert.deepEqual(codes(JSON.stringify(admission)), ['not-canonical']);
  assert.deepEqual(codes(` ${content}`), ['not-canonical']);
  assert.deepEqual(codes(content.replace('"en"', '"en"')), []);
  assert.deepEqual(codes(content.slice(0, -1)), ['not-json']);
  assert.deepEqual(codes('null'), ['value-empty']);
  assert.deepEqual(codes(content.replace('{', '{"__proto__":{},')), ['unknown-key']);
  assert.deepEqual(codes(content.replace('"ref":', '"ref":"x","ref":')), ['not-canonical']);
});

test('the names in an act are found wherever they stand', () => {
  const found = namesIn({
    ...admission,
    kind: 'meeting.held',
    body: {
      meeting: 'summit-1',
      organ: 'summit',
      kind: 'regular',
      presidedBy: ['KAZ'],
      attendance: { participants: [{ party: 'IND', as: 'member', person: { name: { en: 'A' }, party: 'IND' } }] },
    },
    audience: { parties: ['KAZ'] },
  } as Draft).map(({ thing, id, path }) => `${thing} ${id} ${path.join('.')}`);
  assert.deepEqual(found.toSorted(), [
    'meeting summit-1 body.meeting',
    'organ summit body.organ',
    'party IND body.attendance.participants.0.party',
    'party IND body.attendance.participants.0.person.party',
    'party KAZ audience.parties.0',
    'party KAZ body.presidedBy.0',
    'ref membership/KAZ ref',
    'source gazette sources.0.source',
  ]);
});

const EXAMPLES: { readonly [T in Thing]: string } = {
  party: 'KAZ',
  organ: 'summit',
  meeting: 'summit-1',
  document: 'almaty-act',
  decision: 'decision-1',
  source: 'gazette',
  question: 'kazakhstan-since',
  area: 'tourism',
  dimension: 'economic',
  measure: 'exchange-of-views',
  catalogue: '2004',
  activity: 'seminar-1',
  officer: 'first-head',
  edition: '2004-10-22',
  ref: 'membership/KAZ',
};

/** Any characters that people see; the two separators of lines in Unicode are refused as line feeds in disguise. */
const aText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((it) => `${it.normalize('NFC').replaceAll(/[\u2028\u2029]/g, '')}x`.normalize('NFC'));
const someWords = fc.record({ en: aText, ru: aText, ar: aText }, { requiredKeys: ['en'] });

const BY_SCHEMA = new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
  [words, someWords],
  [title, someWords],
  [said, fc.record({ en: aText, ru: aText, ar: aText }, { requiredKeys: ['ru'] })],
  [text, aText],
  [line, fc.constantFrom('27', '19-21', '§ 3')],
  [language, fc.constant('ru')],
  [forumId, fc.constant('lagado')],
  [address, fc.constant('https://example.org/')],
  [digest, fc.constant('0'.repeat(64))],
  [edtf, fc.constantFrom('2011', '2014-05', '201X', '2010?', '2024-12-17/..')],
  [edtfOrInstant, fc.constantFrom('2011', '2026-03-19T12:00:00.000Z')],
  [instant, fc.constant('2026-03-19T12:00:00.000Z')],
  [monthDay, fc.constant('10-05')],
  [citation, fc.record({ source: fc.constant('gazette'), at: fc.constant('27') }, { requiredKeys: ['source'] })],
]);

/** Whatever a schema accepts, by its own definition. */
function accepted(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const special = BY_SCHEMA.get(schema);
  if (special) return special;
  const thing = names.get(schema)?.thing;
  if (thing !== undefined) return fc.constant(EXAMPLES[thing]);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'number':
      return fc.integer({ min: 1, max: 10_000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'optional':
      return accepted(def.innerType);
    case 'nullable':
      return fc.option(accepted(def.innerType));
    case 'union':
      return fc.oneof(...def.options.map(accepted));
    case 'array':
      return fc.array(accepted(def.element), { minLength: 1, maxLength: 3 });
    case 'object': {
      const members = Object.entries(def.shape);
      // An edition's value rests on what its basis says, which is a rule between keys: an assumption fits all.
      if ('basis' in def.shape && 'path' in def.shape)
        return fc.constant({ path: 'quorum.share', value: 1, basis: 'assumption' });
      const requiredKeys = members.filter(([, member]) => member._zod.optin !== 'optional').map(([key]) => key);
      return fc.record(Object.fromEntries(members.map(([key, member]) => [key, accepted(member)])), { requiredKeys });
    }
    default:
      return fc.constant('quorum.share');
  }
}

for (const kind of kinds) {
  test(`${kind} is written and read back as the same text`, () => {
    fc.assert(
      fc.property(accepted(actSchemas[kind]), (it) => {
        const draft = readDraft({ ...admission, corrects: 'membership/IND', kind, body: it });
        assert.ok(draft.ok, JSON.stringify(draft));
        const content = writeContent(draft.value);
        assert.deepEqual(readContent(content), draft);
      }),
      { numRuns: 12 },
    );
  });
}
