/** Content negotiation (RFC 9110 §12.5): which of the types and codings at hand a reader would rather have. */
import { parseAccept } from 'hono/utils/accept';

type Wish = { readonly type: string; readonly weight: number };

const LONGEST = 2000;

/** `wishesOf` lists what the header names, the dearest first. Hono's parser takes a weight that is no number for 1; here it is none. */
const wishesOf = (header: string): Wish[] =>
  parseAccept(header.slice(0, LONGEST).toLowerCase()).map(({ type, params }) => ({
    type,
    weight: params['q'] === undefined ? 1 : Number(params['q']) || 0,
  }));

/** The weight is that of the first of the names which the reader weighed. */
function weightOf(wishes: readonly Wish[], names: readonly string[]): number | null {
  for (const name of names) {
    const wish = wishes.find(({ type }) => type === name);
    if (wish) return wish.weight;
  }
  return null;
}

/** The best of `available`, earlier ones before later where equally wished for; null where none will do. No header accepts anything. */
export function preferred<Type extends string>(
  header: string | null | undefined,
  available: readonly Type[],
): Type | null {
  const [first = null] = available;
  if (header === null || header === undefined || header.trim() === '') return first;
  const wishes = wishesOf(header);
  return best(available, (type) => weightOf(wishes, [type, `${type.split('/')[0] ?? ''}/*`, '*/*']) ?? 0);
}

function best<Name extends string>(available: readonly Name[], weigh: (name: Name) => number): Name | null {
  let found: { readonly name: Name; readonly weight: number } | null = null;
  for (const name of available) {
    const weight = weigh(name);
    if (weight > (found?.weight ?? 0)) found = { name, weight };
  }
  return found?.name ?? null;
}

/** The server compresses bytes in these ways, the better first. */
const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** The coding that `Accept-Encoding` asks for; null where the bytes are to come as they are. */
export function codingFor(header: string | null | undefined): Coding | null {
  if (header === null || header === undefined || header === '') return null;
  const wishes = wishesOf(header);
  const found = best(CODINGS, (coding) => weightOf(wishes, [coding, '*']) ?? 0);
  const plain = weightOf(wishes, ['identity']) ?? 0;
  return found !== null && plain > (weightOf(wishes, [found, '*']) ?? 0) ? null : found;
}
