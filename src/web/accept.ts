/** Content negotiation (RFC 9110 §12.5.1): which of the types at hand a reader would rather have. */
type Wish = { readonly type: string; readonly weight: number };

function wishesOf(header: string): Wish[] {
  return header
    .slice(0, 2000)
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(';')
        .map((one) => one.trim());
      const weight = parameters.find((one) => one.startsWith('q='));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    });
}

/** How much `type` is wished for: the most exact wish that covers it counts. */
function weightOf(wishes: readonly Wish[], type: string): number {
  const family = `${type.split('/')[0] ?? ''}/*`;
  for (const name of [type, family, '*/*']) {
    const wish = wishes.find((one) => one.type === name);
    if (wish) return wish.weight;
  }
  return 0;
}

/** The best of `available`, earlier ones before later where equally wished for; null where none will do. No header accepts anything. */
export function preferred<Type extends string>(
  header: string | null | undefined,
  available: readonly Type[],
): Type | null {
  const [first = null] = available;
  if (header === null || header === undefined || header.trim() === '') return first;
  const wishes = wishesOf(header);
  let best: { readonly type: Type; readonly weight: number } | null = null;
  for (const type of available) {
    const weight = weightOf(wishes, type);
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type ?? null;
}
