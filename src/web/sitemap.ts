/** Search engines may keep today's pages, each in every language, and never the countless views of other dates. */
import { publicRoutes } from './routes.ts';
import { publicForum } from '#reading/public.ts';
import type { Site } from '#reading/reading.ts';
import { LANGUAGES, pathTo, type Language } from '#words/languages.ts';

/** Pages without an id; what a search answers is no page to keep. */
const whole = (): string[] =>
  publicRoutes.map(({ path }) => path).filter((path) => !path.includes(':') && path !== '/search');

const addressIn = (origin: string, language: Language, path: string): string => `${origin}${pathTo(language, path)}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function sitemap(site: Site, origin: string): string {
  const forum = publicForum(site.room.now().forum);
  const under = (head: string, ids: Iterable<string>) => [...ids].map((id) => `${head}/${encodeURIComponent(id)}`);
  const paths = [
    ...whole(),
    ...under('/members', forum.parties.keys()),
    ...under('/meetings', forum.meetings.keys()),
    ...under('/documents', forum.documents.keys()),
    ...under('/decisions', forum.decisions.keys()),
  ];
  const entries = paths.flatMap((path) => {
    const alternates = LANGUAGES.map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(addressIn(origin, other, path))}"/>`,
    ).join('');
    return LANGUAGES.map(
      (language) => `<url><loc>${escaped(addressIn(origin, language, path))}</loc>${alternates}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** Views of other dates and states are for readers, not for crawlers: there is no end of them. */
export const robots = (origin: string): string =>
  `User-agent: *\nDisallow: /*?*at=\nDisallow: /*?*asKnownAt=\nDisallow: /timemap/\n\nSitemap: ${origin}/sitemap.xml\n`;
