import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { assetHref, assets } from './assets.ts';

const sheets = readdirSync('styles').filter((name) => name.endsWith('.css'));

test('the style sheet names only fonts that are served', () => {
  const sheet = Buffer.from(assets().get(assetHref('site.css'))?.bytes ?? []).toString();
  const fonts = [...sheet.matchAll(/url\(([^)]+)\)/g)].map(([, path = '']) => path);
  assert.ok(fonts.length >= 8);
  for (const path of fonts) assert.equal(assets().get(path)?.type, 'font/woff2', path);
});

test('an asset’s path carries the hash of its bytes', () => {
  for (const [path, asset] of assets()) assert.ok(path.includes(asset.hash), path);
});

test('the scripts sent to a browser stay small', () => {
  const scripts = [...assets()].filter(([path]) => path.endsWith('.js'));
  const bytes = scripts.reduce((sum, [, asset]) => sum + gzipSync(asset.bytes).length, 0);
  assert.ok(scripts.length > 0 && bytes < 10_000, `${bytes} bytes of script, zipped`);
  const sheet = assets().get(assetHref('site.css'))?.bytes ?? new Uint8Array();
  assert.ok(gzipSync(sheet).length < 12_000, `${gzipSync(sheet).length} bytes of style, zipped`);
});

for (const sheet of sheets) {
  test(`${sheet} lays out by the direction of the text, never by left and right`, () => {
    const rules = readFileSync(`styles/${sheet}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
    const physical =
      /(?:^|[\s;{-])(?:left|right|top|bottom)\s*:|(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![-\w])(?:width|height)\s*:|text-align:\s*(?:left|right)|float:/m;
    assert.doesNotMatch(rules, physical);
    assert.match(rules, /^@layer /m);
  });
}

test('the order of the layers comes before any of them', () => {
  const sheet = Buffer.from(assets().get(assetHref('site.css'))?.bytes ?? []).toString();
  assert.match(/@layer [^;{]+[;{]/.exec(sheet)?.[0] ?? '', /^@layer base, .*;$/);
});
