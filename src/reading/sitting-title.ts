/** An opened meeting is called by its own title, or by one made of organ, number and year. So is any other meeting. */
import { whenOf } from '#kernel/date.ts';
import type { Sitting } from '#forum/meeting/sitting.ts';
import { organName } from './names.ts';
import { capital, say, textIn } from './say.ts';
import type { Reading } from '#reading/reading.ts';

export function sittingTitle(reading: Reading, { opened, organ }: Sitting): string {
  const { title, ordinal = null, kind } = opened.body;
  if (title) return textIn(reading, title);
  const year = whenOf(opened.effective).edtf.slice(0, 4);
  const named = say(reading).site.meeting({
    organ: textIn(reading, organName(reading, organ)),
    ordinal,
    kind,
    year,
  });
  return capital(named);
}
