/**
 * This part shows the body of an act, whole, as names and values. Ids are links, dates and closed lists are words, and texts stand in
 * every language.
 */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { CharterValue } from '#forum/organ/acts.ts';
import type { Said } from '#forum/words.ts';
import { readDate } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath, tellValue } from '#words/charter.ts';
import { linked } from './act-line.ts';
import { when } from './dates.ts';
import { instantHtml } from './instant.ts';
import { areaLink, decisionLink, documentLink, meetingLink, organLink, partyLink } from './links.ts';
import { sourceMark } from './says.ts';
import { say } from '#reading/say.ts';
import { sentence } from './words.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

type Show = (reading: Reading, id: string) => Html;

/** `IDS` are the members that hold ids of parties, organs and the rest, under whatever name. */
const IDS: Readonly<Record<string, Show>> = {
  party: partyLink,
  parties: partyLink,
  host: partyLink,
  chair: partyLink,
  country: partyLink,
  nationality: partyLink,
  depositary: partyLink,
  presidedBy: partyLink,
  present: partyLink,
  servedTo: partyLink,
  unserved: partyLink,
  awaited: partyLink,
  stopped: partyLink,
  proposer: partyLink,
  asked: partyLink,
  absent: partyLink,
  organ: organLink,
  reportsTo: organLink,
  meeting: meetingLink,
  plannedUntilMeeting: meetingLink,
  document: documentLink,
  documents: documentLink,
  decision: decisionLink,
  decisions: decisionLink,
  decidedBy: decisionLink,
  follows: decisionLink,
  // A question and the decision on it have one id; a question between sources has none of these, and stays as written.
  question: decisionLink,
  supersedes: decisionLink,
  area: areaLink,
  areas: areaLink,
  source: sourceMark,
  heldBy: (reading, ref) => linked(reading).act(ref),
  position: (reading, ref) => linked(reading).act(ref),
};

const DATES = new Set([
  'plannedFor',
  'dated',
  'plannedUntil',
  'signedOn',
  'silenceFrom',
  'until',
  'period',
  'knownUntil',
]);

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

export const actBody = (reading: Reading, { body }: Act): Html => members(reading, Object.entries(body));

const members = (reading: Reading, entries: readonly (readonly [string, unknown])[]): Html =>
  html`<dl class="facts act-body">
    ${entries.map(
      ([key, value]) =>
        html`<div>
          <dt>${say(reading).record.keys[key] ?? key}</dt>
          <dd>${valueOf(reading, key, value)}</dd>
        </div>`,
    )}
  </dl>`;

function valueOf(reading: Reading, key: string, value: unknown): Html {
  const { record } = say(reading);
  if (value === null) return html`${record.none}`;
  if (typeof value === 'boolean') return html`${value ? record.yes : record.no}`;
  if (typeof value === 'number') return html`${value}`;
  if (typeof value === 'string') return text(reading, key, value);
  if (Array.isArray(value)) return list(reading, key, value as readonly unknown[]);
  if (typeof value !== 'object') return html``;
  return isWords(key, value) ? inAll(value) : members(reading, Object.entries(value));
}

/** A statement may lack the common language. */
const isWords = (key: string, value: object): value is Said =>
  (COMMON_LANGUAGE in value || key === 'statement' || key === 'reason') &&
  Object.values(value).every((one) => typeof one === 'string');

/** `inAll` gives every language that the record has: the page of an act hides nothing. */
const inAll = (words: Said): Html =>
  html`${Object.entries(words).map(
    ([language, one]) =>
      html`<span class="in-language"
        ><bdi lang="${language}">${one}</bdi> <span class="quiet">${language}</span></span
      >`,
  )}`;

function text(reading: Reading, key: string, value: string): Html {
  const { [key]: show } = IDS;
  if (show) return show(reading, value);
  // `at` is a meeting, a party, or a place in a source.
  if (key === 'at' && reading.forum.meetings.has(value)) return meetingLink(reading, value);
  if (key === 'at' && reading.forum.parties.has(value)) return partyLink(reading, value);
  if (key === 'by' && reading.forum.parties.has(value)) return partyLink(reading, value);
  if (INSTANT.test(value)) return instantHtml(reading, value);
  if (DATES.has(key) && readDate(value).ok) return when(reading, value);
  if (key === 'address' && /^https?:\/\//i.test(value))
    return html`<a class="outside" rel="noopener external" href="${value}">${value}</a>`;
  return html`<bdi>${wordOf(reading, key, value)}</bdi>`;
}

/** `wordOf` is a word of one of the field's closed lists; as written where there is none for it. */
export function wordOf(reading: Reading, key: string, value: string): string {
  const { terms, documents } = say(reading);
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: terms.status,
    verb: terms.verb,
    procedure: terms.procedure,
    type: terms.documentType,
    level: { ...terms.level, ...terms.delegationLevel },
    kind: terms.meetingKind,
    form: terms.meetingForm,
    class: terms.organClass,
    office: terms.office,
    instrument: terms.instrument,
    role: terms.role,
    seat: terms.seat,
    standing: terms.standing,
    as: { ...terms.takesPartAs, ...terms.stance },
    outcome: terms.serviceOutcome,
    how: terms.serviceWay,
    receivedBy: terms.recipient,
    openQuestions: terms.openQuestions,
    relation: documents.relation,
  };
  return lists[key]?.[value] ?? value;
}

function list(reading: Reading, key: string, values: readonly unknown[]): Html {
  if (key === 'values') return charter(reading, values as readonly CharterValue[]);
  if (values.length === 0) return html`${say(reading).record.none}`;
  return html`<ul class="plain-list">
    ${values.map((one) => html`<li>${valueOf(reading, key, one)}</li>`)}
  </ul>`;
}

function charter(reading: Reading, values: readonly CharterValue[]): Html {
  const { charter: words, findings, rules } = say(reading);
  const name = linked(reading);
  return html`<ul class="plain-list">
    ${values.map(
      (value) =>
        html`<li>
          ${sentence(tellPath(words, value.path, name))}:
          ${value.value === null ? rules.silent : sentence(tellValue(words, value, name))}
          <span class="quiet"
            >(${value.article === undefined ? findings.basis[value.basis] : findings.articleOf(value.article)})</span
          >
        </li>`,
    )}
  </ul>`;
}
