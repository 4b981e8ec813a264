/**
 * These links lead to parties, organs, meetings, documents and decisions. They stand under the names that these bear at the date of the
 * reading.
 */
import { html } from '#pages/html.ts';
import { actsBy, latestAt } from '#forum/dated.ts';
import { documentAt } from '#forum/document/read.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { organAt } from '#forum/organ/read.ts';
import type { AreaId, DecisionId, DocumentId, MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { href } from '#reading/address.ts';
import {
  areaName,
  decisionNamed,
  documentTitle,
  meetingName,
  meetingOf,
  meetingTitle,
  organName,
  partyName,
} from '#reading/names.ts';
import { nameIn } from './words.ts';

export const partyLink = (reading: Reading, id: PartyId): Html => partyLinkAs(reading, id, partyName(reading, id));

/** `partyLinkAs` is the same link under a name that is known already. */
export const partyLinkAs = (reading: Reading, id: PartyId, names: Words): Html =>
  linkTo(reading, `/members/${encodeURIComponent(id)}`, nameIn(reading, names), reading.forum.parties.has(id));

/** `linkTo` is the bare name where the date of the reading knows no such thing. So no link leads to a page that is not there. */
const linkTo = (reading: Reading, path: string, name: Html, known: boolean): Html =>
  known ? html`<a href="${href(reading, path)}">${name}</a>` : name;

export function organLink(reading: Reading, id: OrganId): Html {
  const organ = reading.forum.organs.byId.get(id);
  const known = organ !== undefined && organAt(organ, reading.at) !== null;
  return linkTo(reading, `/organs#${encodeURIComponent(id)}`, nameIn(reading, organName(reading, id)), known);
}

export function meetingLink(reading: Reading, id: MeetingId): Html {
  const meeting = meetingOf(reading, id);
  if (!meeting) return html`<bdi>${meetingTitle(reading, id)}</bdi>`;
  const label = meeting.title ? nameIn(reading, meeting.title) : html`<bdi>${meetingName(reading, meeting)}</bdi>`;
  const file = reading.forum.meetings.get(id);
  return linkTo(
    reading,
    `/meetings/${encodeURIComponent(id)}`,
    label,
    file !== undefined && meetingAt(file, reading.at) !== null,
  );
}

export function documentLink(reading: Reading, id: DocumentId, told?: Words): Html {
  const file = reading.forum.documents.get(id);
  const known = file !== undefined && documentAt(reading.forum, file, reading.at) !== null;
  return linkTo(
    reading,
    `/documents/${encodeURIComponent(id)}`,
    nameIn(reading, documentTitle(reading, id, told)),
    known,
  );
}

export const decisionLink = (reading: Reading, id: DecisionId): Html =>
  decisionLinkAs(reading, id, decisionNamed(reading, id));

export const decisionLinkAs = (reading: Reading, id: DecisionId, named: ReturnType<typeof decisionNamed>): Html =>
  linkTo(reading, `/decisions/${encodeURIComponent(id)}`, nameIn(reading, named.title), named.known);

export function areaLink(reading: Reading, id: AreaId): Html {
  const { catalogues, areasAdded } = reading.forum.measures;
  const catalogue = latestAt(catalogues, reading.at)?.act.body;
  const known =
    catalogue?.dimensions.some((dimension) => dimension.areas.some((area) => area.area === id)) === true ||
    actsBy(areasAdded, reading.at).some((act) => act.body.area === id);
  return linkTo(reading, `/measures#${encodeURIComponent(id)}`, nameIn(reading, areaName(reading, id)), known);
}
