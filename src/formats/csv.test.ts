import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csv, type CsvCell } from './csv.ts';

test('a list opens in a spreadsheet: byte order mark, header, CR LF', () => {
  assert.equal(csv(['id', 'name'], [['THA', 'Таиланд']]), '\ufeffid,name\r\nTHA,Таиланд\r\n');
});

test('commas, quotation marks and line ends stay inside their cell', () => {
  assert.equal(csv(['a'], [['one, "two"\nthree']]), '\ufeffa\r\n"one, ""two""\nthree"\r\n');
});

test('nothing that a spreadsheet would run as a formula is left as one', () => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
    const [, row = ''] = csv(['a'], [[formula]]).split(/(?<=^\ufeffa\r\n)/);
    assert.match(row, /^"?'/, JSON.stringify(formula));
  }
});

/** A reader of RFC 4180, written from the grammar. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let within = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const letter = text[at];
    if (within && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') within = !within;
    else if (!within && (letter === ',' || letter === '\r')) {
      row.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push(row);
        row = [];
        at += 1;
      }
    } else cell += letter;
  }
  return rows;
}

test('whatever the cells hold, a reader gets as many back, and none runs', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=', '-x', '@"', '\t', 'a\r\nb'),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { maxLength: 8 }), (rows: readonly (readonly CsvCell[])[]) => {
      const read = parse(csv(['one', 'two'], rows));
      assert.equal(read.length, rows.length + 1);
      for (const [at, row] of rows.entries()) {
        for (const [place, value] of row.entries()) {
          const back = read[at + 1]?.[place] ?? '';
          assert.equal(back.startsWith("'") && back !== value ? back.slice(1) : back, String(value));
          if (typeof value === 'string') assert.doesNotMatch(back, /^\s*[=+\-@\t\r]/);
        }
      }
    }),
  );
});
