/** `organShort` is the short name of an organ as bare text, where there is little room: choices, plots. */
import { organNames } from '#forum/organ/read.ts';
import type { OrganId } from '#forum/words.ts';
import type { Reading } from '#reading/reading.ts';
import { textIn } from '#reading/say.ts';

export function organShort(reading: Reading, id: OrganId): string {
  const named = organNames(reading.forum, id, reading.at);
  return named ? textIn(reading, named.short ?? named.names) : id;
}
