/** Markup as a browser reads its letters: `&#8220;` is a quotation mark. Marks of the markup itself stay as they are. */
export const asRead = (markup: { toString: () => string }): string =>
  String(markup).replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
