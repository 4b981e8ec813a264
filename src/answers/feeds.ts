/** The feeds list the newest acts of the record in the order of recording. Each has the address at which it will always stand. */
import { Feed } from 'feed';
import type { Act } from '#forum/act.ts';
import { actText } from '#reading/telling.ts';
import { forumNames } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { prefixOf } from '#words/languages.ts';

const NEWEST = 50;

export type FeedFormat = 'atom' | 'json';

/** The newest public acts, newest first. Sources are no news of the forum. */
const newestActs = (reading: Reading): Act[] => {
  const newest: Act[] = [];
  for (let place = reading.forum.acts.length - 1; place >= 0 && newest.length < NEWEST; place--) {
    const act = reading.forum.acts[place];
    if (act && act.kind !== 'source.registered') newest.push(act);
  }
  return newest;
};

export function feedText(reading: Reading, format: FeedFormat): string {
  const { formats, date } = say(reading);
  const { origin } = reading.url;
  const prefix = prefixOf(reading.language);
  const acts = newestActs(reading);
  const names = forumNames(reading);
  const feed = new Feed({
    id: `${origin}${prefix}/feed.atom`,
    title: formats.feed.title(names ? textIn(reading, names.short) : say(reading).site.unnamedForum),
    description: formats.feed.describe,
    link: `${origin}${prefix || '/'}`,
    language: reading.language,
    updated: dateOf(acts[0]?.recordedAt ?? reading.site.now()),
    generator: 'Concord',
    feedLinks: { atom: `${origin}${prefix}/feed.atom`, json: `${origin}${prefix}/feed.json` },
  });
  for (const act of acts) {
    const sentence = capital(actText(reading, act));
    const title = oneLine(act.corrects === undefined ? sentence : formats.feed.correction(sentence));
    const link = `${origin}${prefix}/record/${act.n}`;
    feed.addItem({
      id: `${origin}/record/${act.n}`,
      title: format === 'atom' ? escaped(title) : title,
      link,
      date: dateOf(act.recordedAt),
      published: dateOf(act.recordedAt),
      description: escaped(formats.feed.entry(date.plain(act.effective), act.n)),
    });
  }
  return `${format === 'atom' ? feed.atom1() : feed.json1()}\n`;
}

/** Atom's titles and both feeds' contents are HTML: words of the record are text, whatever they look like. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LONGEST_TITLE = 300;

/** Titles of feeds are one line, and short enough for a list. */
function oneLine(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}…` : letters.join('');
}

// oxlint-disable-next-line no-restricted-globals -- the package takes a Date; it is made of an instant of the record
const dateOf = (instant: string): Date => new Date(instant);
