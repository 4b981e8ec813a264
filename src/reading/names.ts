/** Parties, organs, meetings, documents and decisions have these names at the date of the reading. */
import { decisionAt } from '#forum/decision/read.ts';
import { documentAt } from '#forum/document/read.ts';
import { forumNamedAt } from '#forum/forum/read.ts';
import { meetingAt, type Meeting } from '#forum/meeting/read.ts';
import { organNames } from '#forum/organ/read.ts';
import { namedAt } from '#forum/party/read.ts';
import { putAs } from '#forum/question/read.ts';
import type { AreaId, DecisionId, DocumentId, MeetingId, OrganId, PartyId, SourceId, Words } from '#forum/words.ts';
import { whenOf, type When } from '#kernel/date.ts';
import type { Reading } from './reading.ts';
import { capital, say, textIn } from './say.ts';

const itself = (id: string): Words => ({ en: id });

/** The short name of a party at the date of the reading; its id where the record never named it. */
export function partyName(reading: Reading, id: PartyId): Words {
  const party = reading.forum.parties.get(id);
  return (party && namedAt(party, reading.at)?.body.short) ?? itself(id);
}

/** The forum's names in use; null for an empty record. */
export const forumNames = (reading: Reading): { readonly names: Words; readonly short: Words } | null =>
  forumNamedAt(reading.forum, reading.at)?.body ?? null;

/** The forum's short name, or a sentence in its place. */
export const forumShort = (reading: Reading): string => {
  const names = forumNames(reading);
  return names ? textIn(reading, names.short) : say(reading).site.unnamedForum;
};

export const organName = (reading: Reading, id: OrganId): Words =>
  organNames(reading.forum, id, reading.at)?.names ?? itself(id);

/** The short name where the organ has one: for plots and narrow places. */
export const organShort = (reading: Reading, id: OrganId): Words =>
  organNames(reading.forum, id, reading.at)?.short ?? organName(reading, id);

/** A meeting as the record knows it. Acts may name one that lies after the date of the reading. */
export function meetingOf(reading: Reading, id: MeetingId): Meeting | null {
  const file = reading.forum.meetings.get(id);
  return file ? (meetingAt(file, reading.at) ?? meetingAt(file, ALWAYS)) : null;
}

const ALWAYS: When = whenOf('9999-12-31');

type Named = Pick<Meeting, 'organ' | 'kind' | 'ordinal' | 'title' | 'date'>;

/** The title of a meeting: its own, or made of organ, number and year. */
export function meetingName(reading: Reading, meeting: Named): string {
  if (meeting.title) return textIn(reading, meeting.title);
  const { meeting: title } = say(reading).site;
  const organ = textIn(reading, organNames(reading.forum, meeting.organ, meeting.date)?.names ?? itself(meeting.organ));
  return capital(title({ organ, ordinal: meeting.ordinal, kind: meeting.kind, year: meeting.date.edtf.slice(0, 4) }));
}

/** The title of a meeting by its id; the id itself where the record does not know it. */
export function meetingTitle(reading: Reading, id: MeetingId): string {
  const meeting = meetingOf(reading, id) ?? openedAs(reading, id);
  return meeting ? meetingName(reading, meeting) : id;
}

/** A meeting that nobody had planned is known by the act that opened it. */
function openedAs({ forum }: Reading, id: MeetingId): Named | null {
  const opened = forum.meetings.get(id)?.findLast((act) => act.kind === 'meeting.opened');
  if (!opened) return null;
  const { organ, kind, ordinal = null, title = null } = opened.body;
  return { organ, kind, ordinal, title, date: whenOf(opened.effective) };
}

/** The title of a document; `told` is what an act calls it that the record does not know yet. */
export function documentTitle(reading: Reading, id: DocumentId, told?: Words): Words {
  const file = reading.forum.documents.get(id);
  const document = file && (documentAt(reading.forum, file, reading.at) ?? documentAt(reading.forum, file, ALWAYS));
  return document?.title ?? told ?? itself(id);
}

export function decisionTitle(reading: Reading, id: DecisionId, told?: Words): Words {
  return (
    decisionAt(reading.forum, id, reading.at)?.title ??
    reading.forum.decisions.get(id)?.[0]?.body.title ??
    putAs(reading.forum, id)?.body.title ??
    told ??
    itself(id)
  );
}

/** `decisionNamed` gives the title of a decision, and says whether it was taken by the date. */
export const decisionNamed = (
  reading: Reading,
  id: DecisionId,
): { readonly title: Words; readonly known: boolean } => ({
  title: decisionTitle(reading, id),
  known: decisionAt(reading.forum, id, reading.at) !== null,
});

/** The name of an area of measures as the newest catalogue that has it gives it. */
export function areaName(reading: Reading, id: AreaId): Words {
  const { catalogues, areasAdded } = reading.forum.measures;
  const listed = catalogues.flatMap((act) => act.body.dimensions.flatMap((dimension) => dimension.areas));
  const found = listed.findLast((area) => area.area === id) ?? areasAdded.findLast((act) => act.body.area === id)?.body;
  return found?.names ?? itself(id);
}

export const sourceTitle = (reading: Reading, id: SourceId): string => {
  const act = reading.forum.sources.get(id);
  return act ? textIn(reading, act.body.title) : id;
};
