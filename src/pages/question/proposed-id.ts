/** `proposedId` makes an id for a question of organ, year, and what it is about, as `soc-2026-travel-facilitation`. */
import { idPrefix } from '#desk/question-ids.ts';
import type { Who } from '#desk/who.ts';
import type { Reading } from '#reading/reading.ts';

const SMALL = new Set(['the', 'a', 'an', 'of', 'on', 'for', 'to', 'in', 'and', 'by', 'at', 'with', 'its']);
const LONGEST = 48;
const LONGEST_ID = 80;
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';

/**
 * `proposedId` never proposes an id that is taken. A person who does not see every question gets four letters at the end in any case: a
 * proposal that made way for another id would tell that there is one.
 */
export function proposedId(reading: Reading, who: Who, organ: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL.has(word));
  const about = words.slice(0, 5).join('-').slice(0, LONGEST).replace(/-+$/, '');
  const year = reading.today.edtf.slice(0, 4);
  const stem = [/^[a-z0-9-]{1,20}$/.test(organ) ? organ : 'question', year, about]
    .filter((part) => part !== '')
    .join('-');
  if (!who.roles.includes('secretariat-officer')) {
    const { site } = reading;
    const prefix = idPrefix(who, site.room.now().forum, site.now());
    const end = `-${token(site.newKey())}`;
    return `${prefix}${stem.slice(0, LONGEST_ID - prefix.length - end.length).replace(/-+$/, '')}${end}`;
  }
  const taken = (id: string) => reading.forum.questions.has(id) || reading.forum.decisions.has(id);
  if (!taken(stem)) return stem;
  let place = 2;
  while (taken(`${stem}-${place}`)) place += 1;
  return `${stem}-${place}`;
}

/** `token` is four letters, made of the first digits of a key that nobody can guess. */
const token = (key: string): string =>
  (key.replaceAll('-', '').match(/[0-9a-f]{4}/g) ?? [])
    .slice(0, 4)
    .map((digits) => LETTERS[parseInt(digits, 16) % LETTERS.length] ?? '')
    .join('');
