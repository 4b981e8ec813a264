/** Writes docs/addresses.md from the tables of routes: `node scripts/addresses.ts`. A test fails where the page is stale. */
import { writeFileSync } from 'node:fs';
import { endpointList, endpoints } from '#contract/endpoints.ts';
import { apiRoutes } from '#web/api/routes.ts';
import { allowOf } from '#web/api/route.ts';
import { calendarsAndFeeds, files } from '#web/formats.ts';
import { methodsOf, type PublicRoute } from '#web/route.ts';
import { publicRoutes, routes } from '#web/routes.ts';

const HEAD = `# Every address

Made by \`node scripts/addresses.ts\` from \`src/web/routes.ts\`, \`src/web/formats.ts\`, \`src/web/api/routes.ts\` and \`src/contract/endpoints.ts\`;
\`test/routes.test.ts\` fails where this page is stale, or where tests have no example of an address.

Pages and their formats stand below every language: \`/members\` and \`/ru/members\`. Every page takes \`at\` and \`asKnownAt\`.
`;

type Row = readonly (string | undefined)[];

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[] | undefined): string => (texts ?? []).map(code).join(', ');

function table(title: string, columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row) =>
    `| ${cells.map((cell) => (cell === undefined || cell === '' ? '–' : cell)).join(' | ')} |`;
  return `\n## ${title}\n\n${[line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)].join('\n')}\n`;
}

function formatsOf({ path, same }: PublicRoute): string {
  if (!same) return 'HTML';
  const { list, linked } = endpoints[same.name];
  return ['HTML', ...(linked ? ['JSON-LD'] : []), ...(list ? [`CSV at ${code(`${path}.csv`)}`] : [])].join(', ');
}

export function addressesPage(): string {
  const open = publicRoutes.map((route) => [
    code(route.path),
    formatsOf(route),
    route.same && code(endpoints[route.same.name].path),
    codes(route.page.asks),
  ]);
  const byReader = routes.map((route) => [
    code(route.path),
    methodsOf(route),
    route.who,
    route.where,
    route.limit,
    route.asks === 'any' ? 'any' : codes([...(route.asks ?? []), ...(route.page?.asks ?? [])]),
    codes(route.page?.takes),
  ]);
  const reading = endpointList.map(([name, { path, list, linked, query }]) => [
    code(`/api/v1${path}`),
    name,
    ['JSON', ...(linked ? ['JSON-LD'] : []), ...(list ? ['CSV'] : [])].join(', '),
    codes(Object.keys(query)),
  ]);
  const writing = apiRoutes.map((route) => {
    const methods = [route.get, route.post, route.put].filter((method) => method !== undefined);
    return [
      code(`/api${route.path}`),
      allowOf(route),
      [...new Set(methods.map(({ who }) => who))].join(', '),
      route.where,
      methods.flatMap(({ limit }) => limit ?? []).join(', '),
    ];
  });
  const served = [
    ...calendarsAndFeeds.map(({ path, type }) => [code(path), `${type}, in every language`]),
    ...files.map(({ path, inEveryLanguage }) => [code(path), inEveryLanguage ? 'in every language' : 'in none']),
    ...['/healthz', '/assets/:name', '/live', '/api/openapi.json'].map((path) => [code(path), 'of the service itself']),
  ];
  return [
    HEAD,
    table('Pages that are the same for everybody', ['address', 'formats', 'the same in the API', 'asks'], open),
    table('Pages by reader', ['address', 'methods', 'who', 'where', 'limit', 'asks', 'orders'], byReader),
    table('The API that is read', ['address', 'name', 'formats', 'asks'], reading),
    table('The API that is written', ['address', 'methods', 'who', 'where', 'limit'], writing),
    table('Calendars, feeds and files', ['address', 'what'], served),
  ].join('');
}

if (import.meta.main) writeFileSync(new URL('../docs/addresses.md', import.meta.url), addressesPage());
