/** `quoted` makes what a reader sent fit to be quoted in a sentence. */
const QUOTED = 60;
// oxlint-disable-next-line no-control-regex -- these are the characters that must not come back
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A value as a sentence may quote it: short, and with nothing in it that cannot be seen. */
export function quoted(value: string): string {
  const letters = [...value.toWellFormed().replaceAll(UNSEEN, '\ufffd')];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}…` : letters.join('');
}
