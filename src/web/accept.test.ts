import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codingFor, preferred } from './accept.ts';

const TYPES = ['text/html', 'application/ld+json', 'application/json'] as const;

test('a browser gets the page, a program what it names', () => {
  assert.equal(preferred('text/html,application/xhtml+xml,*/*;q=0.8', TYPES), 'text/html');
  assert.equal(preferred('application/ld+json', TYPES), 'application/ld+json');
  assert.equal(preferred('application/json;q=0.5, application/ld+json;q=0.9', TYPES), 'application/ld+json');
  assert.equal(preferred('APPLICATION/JSON', TYPES), 'application/json');
});

test('without a wish the first will do', () => {
  for (const header of [undefined, null, '', ' ', '*/*', 'image/png, */*;q=0.1'])
    assert.equal(preferred(header, TYPES), 'text/html');
});

test('what is refused is not sent', () => {
  assert.equal(preferred('text/html;q=0, application/*', TYPES), 'application/ld+json');
  assert.equal(preferred('image/png', TYPES), null);
  assert.equal(preferred('application/json;q=nonsense', TYPES), null);
});

test('bytes are compressed as the reader weighs it, and not at all where nothing is said', () => {
  for (const header of ['gzip, deflate, br, zstd', 'br', '*', 'gzip;q=0, *', 'BR;q=0.1'])
    assert.equal(codingFor(header), 'br');
  for (const header of ['gzip', 'br;q=0.5, gzip', 'br;q=0, *;q=0.3']) assert.equal(codingFor(header), 'gzip');
  for (const header of [null, undefined, '', 'identity', 'gzip;q=0', 'zstd', 'gzip;q=0.2, identity', 'gzip;q=nonsense'])
    assert.equal(codingFor(header), null, String(header));
});
