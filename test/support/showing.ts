/** Every page of the table, as everybody sees it and as people who are signed in see it, in every language. */
import type { Holder } from '#desk/ports.ts';
import { asked } from '#reading/asked.ts';
import type { Site } from '#reading/reading.ts';
import { LANGUAGES } from '#words/languages.ts';
import { publicRoutes, routes } from '#web/routes.ts';
import { filledIn, inLanguage, type Named } from './addresses.ts';

const holder = (party: string | null, roles: Holder['roles']): Holder => ({
  person: 'p',
  party,
  roles,
  scope: 'session',
  name: null,
});

const READERS: readonly (readonly [string, Holder | null])[] = [
  ['everybody', null],
  ['the Secretariat', holder(null, ['secretariat-officer'])],
  ['a delegation', holder('LAP', ['delegate', 'officer-of-the-chair'])],
];

export type Showing = {
  /** The address, with the reader. */
  readonly what: string;
  /** Writes the page; null where the reader is shown none. */
  readonly text: () => string | null;
};

export function everyPage(site: Site, named: Named): Showing[] {
  const at: Site = { ...site, open: true, demonstration: true };
  return [...publicRoutes, ...routes].flatMap(({ path, page }) => {
    if (!page) return [];
    const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    return filledIn(path, named).flatMap((address) =>
      LANGUAGES.flatMap((language) =>
        READERS.map(([reader, who]): Showing => {
          const own = inLanguage(language, address) + (path === '/search' ? '?q=egg' : '');
          const text = () => {
            const reading = asked(at, new URL(own, 'http://localhost'), language, page.asks, who);
            if (!reading.ok) throw new Error(`${own} is no address`);
            return page.view(reading.value, { ...pattern.exec(address)?.groups }, null)?.text ?? null;
          };
          return { what: `${own}, ${reader}`, text };
        }),
      ),
    );
  });
}
