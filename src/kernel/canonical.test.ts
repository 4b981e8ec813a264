import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { canonical } from './canonical.ts';

test('keys are ordered by UTF-16 code units, as in RFC 8785 §3.2.3', () => {
  const given = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\u{1f600}': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  };
  const names = ['\r', '1', '\u0080', 'ö', '\u20ac', '\u{1f600}', '\ufb33'] as const;
  const expected = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(given[name])}`);
  assert.equal(canonical(given), `{${expected.join(',')}}`);
});

const NUMBERS: readonly (readonly [number, string])[] = [
  [0, '0'],
  [-0, '0'],
  [1e21, '1e+21'],
  [1e20, '100000000000000000000'],
  [1e-7, '1e-7'],
  [0.000001, '0.000001'],
  [333333333.3333333, '333333333.3333333'],
  [5e-324, '5e-324'],
  [-1.7976931348623157e308, '-1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
];

test('numbers are written as ECMAScript writes them', () => {
  for (const [number, text] of NUMBERS) assert.equal(canonical(number), text);
});

test('a member that is not there is left out; one that is null stays', () => {
  assert.equal(canonical({ b: undefined, a: null }), '{"a":null}');
  assert.equal(canonical([undefined, null]), '[null,null]');
});

test('a text with half a character is refused, not written in some way', () => {
  assert.throws(() => canonical('\ud83d'), TypeError);
  assert.throws(() => canonical({ '\udead': 1 }), TypeError);
  assert.throws(() => canonical([['\ude00\ud83d']]), TypeError);
  assert.equal(canonical('\ud83d\ude00'), '"😀"');
});

test('what JSON cannot hold is refused', () => {
  for (const value of [NaN, Infinity, -Infinity, 1n, Symbol('x'), () => 0, undefined]) {
    assert.throws(() => canonical(value), TypeError);
  }
});

test('control characters have their short form, or four hexadecimal digits in lower case', () => {
  assert.equal(canonical('\b\t\n\f\r"\\/\u001f\u007f'), String.raw`"\b\t\n\f\r\"\\/\u001f${'\u007f'}"`);
});

test('the order in which a value was put together does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed());
      assert.equal(canonical(reversed), canonical(value));
    }),
  );
});

test('what is read back from a canonical text is written as the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonical(value);
      assert.equal(canonical(JSON.parse(text)), text);
    }),
  );
});
