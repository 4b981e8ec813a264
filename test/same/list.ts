/** The whole list of requests, derived from what the server itself says that there is. */
import { apiRequests, listsOf, readPaths, type Contract } from './api-requests.ts';
import type { Asker } from './ask.ts';
import { chance } from './chance.ts';
import { formatRequests } from './format-requests.ts';
import { strayRequests } from './mistakes.ts';
import { orderRequests, tokenRequests } from './order-requests.ts';
import { publicPages, signedInPages } from './page-requests.ts';
import { distinct, type Request } from './request.ts';

/** Any number will do, as long as it stays. */
const SEED = 1992;

export async function requestsFor(asker: Asker): Promise<Request[]> {
  const contract = await asker.json<Contract>('/api/openapi.json');
  const paths = readPaths(contract);
  const lists = await listsOf(asker, paths);
  const by = chance(SEED);
  const own = paths.map((one) => one.path).filter((path) => !path.includes('{') && !path.endsWith('.csv'));
  const publicOnes = await publicPages(asker, lists, by);
  return distinct([
    ...apiRequests(paths, lists, by),
    ...strayRequests(),
    ...formatRequests(lists, by),
    ...orderRequests(kindsOf(contract)),
    ...tokenRequests([...own, ...(lists.ids.get('/api/v1/questions') ?? []).map((id) => `/api/v1/questions/${id}`)]),
    ...publicOnes,
    ...(await signedInPages(asker, publicOnes, by)),
  ]);
}

type Named = { readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>> };

/** The kinds of acts that can be ordered. */
const kindsOf = ({ components }: Contract): string[] =>
  Object.entries(components.schemas).flatMap(([name, schema]) =>
    /^Order./.test(name) ? ((schema as Named).properties?.['act']?.enum ?? []) : [],
  );
