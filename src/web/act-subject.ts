/** What an act is about, in the reader's language: the heading that a feed, a list of dates or a search result shows it under. */
import type { Act } from '#forum/act.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { whenOf, type When } from '#kernel/date.ts';
import type { Words } from '#forum/words.ts';
import { areaName, decisionTitle, documentTitle, meetingName, organName, partyName } from './parts/names.ts';
import { textIn } from './parts/words.ts';
import type { Reading } from './reading.ts';

const ALWAYS: When = whenOf('9999-12-31');

export function subjectOf(reading: Reading, { kind, body }: Act): string {
  const say = (words: Words): string => textIn(reading, words);
  if ('meeting' in body && body.meeting !== undefined && kind.startsWith('meeting.')) return meetingNamed(reading, body.meeting);
  if ('title' in body && body.title !== undefined) return say(body.title);
  if ('party' in body) return say(partyName(reading, body.party));
  if ('names' in body) return say(body.names);
  if ('document' in body && body.document !== undefined) return say(documentTitle(reading, body.document));
  if ('decision' in body && typeof body.decision === 'string') return say(decisionTitle(reading, body.decision));
  if ('area' in body && body.area !== undefined) return say(areaName(reading, body.area));
  if ('organ' in body && body.organ !== undefined) return say(organName(reading, body.organ));
  if ('city' in body) return say(body.city);
  if ('name' in body) return say(body.name);
  if ('text' in body && body.text !== undefined) return say(body.text);
  if ('at' in body && typeof body.at === 'string') return say(partyName(reading, body.at));
  return kind;
}

function meetingNamed(reading: Reading, id: string): string {
  const file = reading.forum.meetings.get(id);
  const meeting = file && meetingAt(file, ALWAYS);
  return meeting ? meetingName(reading, meeting) : id;
}

/** The page on which an act is told best, without the language; the act's own page where there is none. */
export function pageOf({ n, body }: Act): string {
  if ('meeting' in body && body.meeting !== undefined && !('decision' in body || 'document' in body)) return `/meetings/${body.meeting}`;
  if ('document' in body && body.document !== undefined) return `/documents/${body.document}`;
  if ('decision' in body && typeof body.decision === 'string') return `/decisions/${body.decision}`;
  if ('party' in body) return `/members/${body.party}`;
  return `/record/${n}`;
}
