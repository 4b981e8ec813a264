/** Dates on a page are in words, as exact as their source. Programs can read them where they are one day, month or year. */
import { html } from '#pages/html.ts';
import type { When } from '#kernel/date.ts';
import type { DateWords } from '#words/dates.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

/** `MACHINE` is what HTML's `time` element accepts of EDTF: a day, a month or a year that nobody doubts. */
const MACHINE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

export function when(reading: Reading, date: When | string, use: keyof DateWords = 'plain'): Html {
  const edtf = typeof date === 'string' ? date : date.edtf;
  const text = say(reading).date[use](edtf);
  return MACHINE.test(edtf) ? html`<time datetime="${edtf}">${text}</time>` : html`<span class="date">${text}</span>`;
}

/** `seenBy` is for a role that was only seen at a date: "by September 2012". There is no word on its start. */
export const seenBy = (reading: Reading, edtf: string): Html => when(reading, edtf.includes('/') ? edtf : `../${edtf}`);
