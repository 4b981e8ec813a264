/** Pages, as they are read in a browser: by everybody at several dates, and by those who are signed in. */
import { DATES, type Lists } from './api-requests.ts';
import type { Asker } from './ask.ts';
import type { Chance } from './chance.ts';
import { listed, page, withQuery, type Request } from './request.ts';

/** Whose pages are looked at. */
const ROLES = ['secretariat', 'chair', 'delegate:IND', 'observer:IDN'] as const;

/** Links to other dates and views have no end; so many of them are followed. */
const MOST_VIEWS = 400;
const MOST_OF_A_ROLE = 600;
/** Each member has a letter of its own about the same thing. */
const MOST_LETTERS = 30;
const PUBLIC_FOR_A_ROLE = 40;

/** Every public address that the sitemap names, at other dates and states too, and a share of the views that these pages link to. */
export async function publicPages(asker: Asker, lists: Lists, by: Chance): Promise<Request[]> {
  const sitemap = (await asker.ask(page('/sitemap.xml'))).body.toString();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path = '']) => path || '/');
  const acts = by.some(lists.ids.get('/api/v1/acts') ?? [], 80).flatMap((n) => [`/record/${n}`, `/ru/record/${n}`]);
  const views = new Set<string>();
  for (const path of paths)
    for (const link of linksOf((await asker.ask(page(path))).body.toString())) if (link.includes('?')) views.add(link);
  const state = () => by.of(['0', '20', '100', '333', '411', String(lists.size - 1)]);
  return [
    ...[...paths, ...acts].flatMap((path) => [
      page(path),
      page(withQuery(path, { at: by.of(DATES) })),
      page(withQuery(path, { at: by.of([undefined, ...DATES]), asKnownAt: state() })),
    ]),
    ...paths.filter(isWhole).flatMap((path) => DATES.map((at) => page(withQuery(path, { at })))),
    ...by.some([...views].sort(), MOST_VIEWS).map((path) => page(path)),
    ...SEARCHES.flatMap((q) => ['/search', '/ru/search'].map((path) => page(withQuery(path, { q })))),
    ...strangers(paths),
  ];
}

/** Whether a page is of the whole forum, and not of one thing in it. */
const isWhole = (path: string): boolean => path.replace(/^\/ru(?=\/|$)/, '').split('/').length < 3;

const SEARCHES = ['Almaty', 'secretraiat', 'Казахстан', 'nothing of the kind', '', '<b>', 'confidence building'];

const STRANGE = listed(`
  /members/XXX /ru/members/XXX /record/99999 /record/x /meetings/nothing /nothing /ru/nothing
  /members?at=2010-13-40 /ru/members?at=2010-13-40 /members?asKnownAt=99999 /members?status=king /questions
  /matters /demonstration /sign-in /desk /room /account /delegation /mail /mail/choices /mail/outbox
  /acknowledge/nothing /invitation/nothing /problems/not-found
`);

/** Addresses that lead nowhere, and methods that pages do not take. */
function strangers(paths: readonly string[]): Request[] {
  const whole = paths.filter(isWhole);
  return STRANGE.map((path) => page(path)).concat(
    whole.flatMap((path) =>
      (['HEAD', 'POST', 'DELETE'] as const).map((method): Request => ({ from: 'browser', method, path })),
    ),
  );
}

/** Where those who are signed in begin; from there on their own pages are found by their links. */
const STARTS = listed(`
  /desk /questions /questions/new /matters /room /mail/choices /mail/outbox /mail /account /screen/same-meeting /questions?at=2010-06-08 /matters?at=2010-06-08 /delegation
  /demonstration /sign-in
`);
const OWN = /^\/(?:ru\/)?(?:desk|questions|matters|room|screen|mail|account|delegation|demonstration)(?:[/?]|$)/;

const LETTER = /\/mail\/[0-9a-f]{8}-/;

export async function signedInPages(asker: Asker, publicOnes: readonly Request[], by: Chance): Promise<Request[]> {
  const all: Request[] = [];
  for (const as of ROLES) {
    const found = new Set(STARTS.flatMap((path) => [path, `/ru${path}`]));
    let letters = 0;
    // A set may grow while it is walked; what is added comes last.
    for (const path of found) {
      if (found.size > MOST_OF_A_ROLE) break;
      const links = linksOf((await asker.ask(page(path, as))).body.toString());
      for (const link of links) {
        const another = LETTER.test(link) && !found.has(link);
        // Every page links to itself at each year's end; most had nothing on it then.
        if (/[?&]at=/.test(link) || (another && ++letters > MOST_LETTERS)) continue;
        if (OWN.test(link)) found.add(link);
      }
    }
    const some = by.some(
      publicOnes.filter(({ method }) => method === 'GET'),
      PUBLIC_FOR_A_ROLE,
    );
    all.push(...[...found].map((path) => page(path, as)), ...some.map(({ path }) => page(path, as)));
  }
  return all;
}

/** The site's own addresses that a page links to, without fragments; files of other kinds are listed elsewhere. */
const linksOf = (markup: string): string[] =>
  [...markup.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/^\/(?:assets|api|timemap|live)\b|\.(?:csv|ics|atom|json)(?:\?|$)/.test(link));
