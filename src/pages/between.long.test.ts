import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cicaSite } from '#test/support/cica-site.ts';
import { dayOf, writeDay } from '#kernel/date.ts';
import { asked } from '#reading/asked.ts';
import { LANGUAGES, type Language } from '#words/languages.ts';
import { type Reading } from '#reading/reading.ts';
import { publicRoutes } from '#web/routes.ts';
import { between } from './between.ts';

const site = await cicaSite();

/** Something that is there, by the name of the parameter. */
const ONE: Readonly<Record<string, string>> = {
  party: 'KAZ',
  meeting: 'summit-6',
  document: 'almaty-act-2002',
  decision: [...site.room.now().forum.decisions.keys()][20] ?? '',
  n: '300',
};

const DATES = Number(process.env['DATES'] ?? 60);

/** The same dates in every run: exact ones, months, years, and uncertain ones. */
function dates(): string[] {
  const first = dayOf(1990, 1, 1);
  return Array.from({ length: DATES }, (_, place) => {
    const day = writeDay(first + ((place * 7919 + 13) % 14_000));
    return [
      day,
      day,
      day,
      day.slice(0, 7),
      day.slice(0, 4),
      `${day.slice(0, 3)}X`,
      `${day}~`,
      `${day.slice(0, 4)}/..`,
      `${day}?`,
    ][place % 9] as string;
  });
}

function readingAt(path: string, at: string, language: Language, page: (typeof publicRoutes)[number]['page']): Reading {
  const prefix = language === 'en' ? '' : `/${language}`;
  const url = new URL(`https://forum.example${prefix}${path}?at=${encodeURIComponent(at)}`);
  const reading = asked(site, url, language, page.asks);
  assert.ok(reading.ok, url.href);
  return reading.value;
}

test('a page that many dates share is the page written for each of them', () => {
  for (const { path, page } of publicRoutes) {
    const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ONE[name] ?? '']));
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ONE[name] ?? ''));
    for (const language of LANGUAGES) {
      let writtenAnew = 0;
      for (const at of dates()) {
        const reading = () => readingAt(address, at, language, page);
        const shared = between(reading(), (one) => {
          writtenAnew += 1;
          return page.view(one, params, null);
        });
        assert.equal(shared?.text, page.view(reading(), params, null)?.text, `${address} ${language} ${at}`);
      }
      if (process.env['DATES'] !== undefined) console.log(`${address} ${language}: written ${writtenAnew} of ${DATES}`);
    }
  }
});

test('the year shown is marked among the years, also on a page that was shared', () => {
  const page = publicRoutes.find(({ path }) => path === '/members')?.page;
  assert.ok(page);
  for (const year of ['2011', '2012', '2011']) {
    const shared = between(readingAt('/members', `${year}-02-03`, 'en', page), (one) => page.view(one, {}, null));
    assert.match(shared?.text ?? '', new RegExp(`aria-current="date">${year}</a>`));
  }
});
