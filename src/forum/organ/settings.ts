/**
 * The vocabulary of the charter lists every path that a value may have, and what may stand there. A path that is not
 * here, or a value of another shape, is a mistake in the forum's folder and never reaches a rule.
 */
import { COORDINATOR_ROLES } from '#forum/measure/acts.ts';
import { MEETING_FORMS, MEETING_KINDS } from '#forum/meeting/acts.ts';
import { STATUSES } from '#forum/party/acts.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { type CharterValue, LEVELS } from './acts.ts';

/** A share is exact: two thirds of 28 must not depend on how a machine rounds. */
export type Share = { readonly of: number; readonly parts: number };

/** `readShare` turns `2/3` into two parts of three. A share has at least one part, and never more than all. */
export function readShare(text: string): Result<Share, 'not-a-share'> {
  const [, parts, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { parts: Number(parts), of: Number(of) };
  return share.parts >= 1 && share.of >= share.parts ? accept(share) : refuse('not-a-share');
}

/** `shareIn` returns the smallest whole number that is at least this share of `total`. */
export const shareIn = ({ parts, of }: Share, total: number): number => Math.ceil((parts * total) / of);

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * `readDuration` turns an ISO 8601 duration into seconds, more than none. It takes weeks, days, hours, minutes and
 * seconds, but no months: they have no length.
 */
export function readDuration(text: string): Result<number, 'not-a-duration'> {
  const match = DURATION.exec(text);
  if (!match) return refuse('not-a-duration');
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return total > 0 ? accept(total) : refuse('not-a-duration');
}

/**
 * A setting says what may stand at a path. It takes ids of the forum's own, a measure, yes or no, or words of a closed
 * list.
 */
export type Setting =
  | 'text'
  | 'organ'
  | 'organs'
  | 'documents'
  | 'languages'
  | 'count'
  | 'flag'
  | 'share'
  | 'duration'
  | { readonly one: readonly string[] }
  | { readonly some: readonly string[] };

const TAKING_PART = { some: [...STATUSES, 'guest'] } as const;
const KINDS = { some: MEETING_KINDS } as const;
const FORMS = { some: MEETING_FORMS } as const;

/** A star stands for the id of an organ. */
const SETTINGS = {
  'participation.attend': TAKING_PART,
  'participation.attend-by-invitation': TAKING_PART,
  'participation.consensus': TAKING_PART,
  'participation.object': TAKING_PART,
  'participation.propose': TAKING_PART,
  'participation.speak': TAKING_PART,
  'participation.speak-by-leave': TAKING_PART,
  'participation.documents': TAKING_PART,
  'participation.chair': TAKING_PART,

  'decision.means': { one: ['no-objection'] },
  'decision.organs': 'organs',
  'decision.meetings': KINDS,
  'decision.voting': 'flag',
  'decision.reservations': 'flag',
  'decision.interpretative-statements': 'flag',
  'objection.presence': 'flag',
  'objection.reasons': 'flag',
  'objection.by': { one: ['accredited-delegation'] },

  'quorum.share': 'share',
  'quorum.of': { one: ['members'] },
  'quorum.empty-seat': { one: ['counted', 'not-counted'] },

  'organs.flow': 'organs',
  'organs.grace-days': 'count',
  'organs.*.level': { one: LEVELS },
  'organs.*.cadence.months': 'count',
  'organs.*.offset.after': 'organ',
  'organs.*.offset.months': 'count',
  'organs.*.reports-to': 'organ',
  'organs.*.convened': { one: ['regularly', 'when-necessary'] },
  'organs.*.convened-by': { some: [...COORDINATOR_ROLES, 'chair', 'secretariat'] },

  'meetings.special.organs': 'organs',
  'meetings.special.by': { one: ['consensus'] },
  'meetings.forms': FORMS,
  'meetings.notice-days': 'count',
  'meetings.agenda-days': 'count',
  'meetings.documents-days': 'count',
  'meetings.guests.organs': 'organs',
  'meetings.guests.sessions': { some: ['opening', 'closing', 'all'] },
  'meetings.guests.invited-by': { one: ['chair'] },
  'meetings.guests.consent': 'flag',
  'meetings.may-address': { some: ['un-secretary-general'] },
  'meetings.record': { some: ['list-of-participants', 'journal', 'minutes'] },
  'credentials.issued-by': { some: ['head-of-state-or-government', 'minister-of-foreign-affairs'] },
  'credentials.accepted-by': { one: ['chair', 'organ'] },

  'chairmanship.succession': { one: ['host', 'alphabet', 'decision'] },
  'chairmanship.host.organs': 'organs',
  'chairmanship.term.months': 'count',
  'chairmanship.term.grace-days': 'count',
  'chairmanship.prolongation': 'flag',
  'chairmanship.candidature.form': { one: ['writing', 'any'] },
  'chairmanship.candidature.to': { one: ['chair'] },
  'chairmanship.candidature.through': { one: ['secretariat'] },
  'chairmanship.candidature.terms': 'count',
  'chairmanship.recommended.by': 'organ',
  'chairmanship.recommended.procedure': { one: ['by-silence', 'in-the-meeting'] },
  'chairmanship.decided.by': 'organs',
  'chairmanship.decided.months-before': 'count',
  'chairmanship.decided.in-principle': 'flag',
  'chairmanship.several-candidates': { one: ['consensus'] },
  'chairmanship.statements': { one: ['with-consent', 'free'] },

  'admission.application': { one: ['writing'] },
  'admission.eligible.types': { some: ['state', 'organisation'] },
  'admission.eligible.territory': 'text',
  'admission.signs': 'documents',
  'admission.recommended.by': 'organ',
  'admission.decided.by': 'organs',
  'observers.application': { one: ['writing'] },
  'observers.eligible.types': { some: ['state', 'organisation'] },
  'observers.recommended.by': 'organ',
  'observers.decided.by': 'organs',
  'partners.application': { one: ['writing'] },
  'partners.eligible.types': { some: ['state', 'organisation'] },
  'partners.recommended.by': 'organ',
  'partners.decided.by': 'organs',
  'membership.withdrawal': { one: ['by-notice', 'none'] },
  'membership.suspension': { one: ['none', 'by-consensus'] },

  'languages.working': 'languages',
  'languages.authentic': 'languages',
  'languages.documents': 'languages',
  'languages.other-speech': { one: ['with-own-interpretation', 'none'] },
  'languages.provided-by': { some: ['host', 'secretariat'] },

  'seating.order': { one: ['english-alphabet'] },
  'seating.name': { one: ['short', 'formal'] },
  'speakers.order': { some: ['level', 'inscription'] },
  'speakers.set-by': { one: ['chair'] },
  'speakers.minutes': 'count',
  'speakers.right-of-reply': 'flag',
  'speakers.point-of-order': 'flag',

  'silence.allowed': 'flag',
  'silence.organs': 'organs',
  'silence.period': 'duration',
  'silence.shortest': 'duration',
  'silence.opened-by': { some: ['chair', 'secretariat'] },
  'silence.broken-by': { some: ['objection', 'amendment'] },
  'silence.form': { one: ['writing', 'any'] },
  'silence.extension': { one: ['by-chair', 'none'] },
  'silence.after-breaking': { one: ['not-adopted'] },
  'silence.unserved': { one: ['blocks', 'listed'] },
  'silence.empty-seat': { one: ['served-and-not-awaited', 'not-served'] },

  'amendment.recommended.by': 'organ',
  'amendment.decided.by': 'organs',
  'appointments.recommended.by': 'organ',
  'appointments.decided.by': 'organs',
  'external-relations.by': { one: ['consensus'] },
  'measures.publication': { one: ['mutual-consent', 'free'] },
  'measures.approved.by': 'organs',
  'secretariat.head.nationality': { one: ['chair', 'any'] },
  'secretariat.head.title': 'text',
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingPath = keyof typeof SETTINGS;

/**
 * `STATED` are paths that no rule reads. Readers see their values with the word that they are stated and not applied
 * here; a test holds every other path against the rule that reads it.
 */
const STATED: ReadonlySet<SettingPath> = new Set<SettingPath>([
  'decision.voting',
  'objection.by',
  'organs.flow',
  'organs.*.level',
  'organs.*.reports-to',
  'organs.*.convened',
  'organs.*.convened-by',
  'meetings.special.organs',
  'meetings.special.by',
  'meetings.forms',
  'meetings.notice-days',
  'meetings.agenda-days',
  'meetings.documents-days',
  'meetings.guests.organs',
  'meetings.guests.sessions',
  'meetings.guests.invited-by',
  'meetings.guests.consent',
  'meetings.may-address',
  'meetings.record',
  'credentials.issued-by',
  'credentials.accepted-by',
  'chairmanship.candidature.to',
  'chairmanship.candidature.through',
  'chairmanship.several-candidates',
  'chairmanship.statements',
  'membership.withdrawal',
  'membership.suspension',
  'languages.working',
  'languages.authentic',
  'languages.other-speech',
  'languages.provided-by',
  'speakers.order',
  'speakers.set-by',
  'speakers.minutes',
  'speakers.right-of-reply',
  'speakers.point-of-order',
  'silence.after-breaking',
  'external-relations.by',
  'measures.publication',
  'secretariat.head.title',
]);

/** `isApplied` is true of a path that a rule reads. */
export function isApplied(path: string): boolean {
  const known = settingPath(path);
  return known !== null && !STATED.has(known);
}

type Closed<S> = S extends { readonly one: readonly (infer Word)[] }
  ? Word
  : S extends { readonly some: readonly (infer Word)[] }
    ? Word
    : never;
/** A setting word is a word that stands for itself in some value. */
export type SettingWord = Closed<(typeof SETTINGS)[SettingPath]>;

export type CharterMistake = {
  readonly path: string;
  readonly problem: 'path-unknown' | 'value-not-of-this-kind' | 'value-not-foreseen' | 'path-twice';
  /** The words that may stand there. */
  readonly allowed: readonly string[];
};

/** `charterMistakes` returns what is wrong with the values of one edition, as written; nothing where all is well. */
export function charterMistakes(values: readonly CharterValue[]): CharterMistake[] {
  const seen = new Set<string>();
  return values.flatMap((value): CharterMistake[] => {
    if (seen.has(value.path)) return [{ path: value.path, problem: 'path-twice', allowed: [] }];
    seen.add(value.path);
    const path = settingPath(value.path);
    if (path === null) return [{ path: value.path, problem: 'path-unknown', allowed: [] }];
    return value.value === null ? [] : mistakeIn(value, settingAt(path));
  });
}

/** `settingPath` returns the path in the vocabulary, with a star for the organ; null where the vocabulary has none. */
export function settingPath(path: string): SettingPath | null {
  const general = path.replace(/^organs\.[^.]+\./, 'organs.*.');
  const found = [path, general].find((one) => Object.hasOwn(SETTINGS, one));
  return (found as SettingPath | undefined) ?? null;
}

export const settingAt = (path: SettingPath): Setting => SETTINGS[path];

/** `settingPaths` has every path that there is; docs/charter-values.md lists them for the author of a charter. */
export const settingPaths = Object.keys(SETTINGS) as readonly SettingPath[];

function mistakeIn({ path, value }: CharterValue, setting: Setting): CharterMistake[] {
  if (typeof setting === 'string') {
    return isOfKind(value, setting) ? [] : [{ path, problem: 'value-not-of-this-kind', allowed: [setting] }];
  }
  if ('one' in setting) {
    return typeof value === 'string' && setting.one.includes(value)
      ? []
      : [{ path, problem: 'value-not-foreseen', allowed: setting.one }];
  }
  const all = Array.isArray(value) && value.every((one: string) => setting.some.includes(one));
  return all ? [] : [{ path, problem: 'value-not-foreseen', allowed: setting.some }];
}

function isOfKind(value: CharterValue['value'], kind: Extract<Setting, string>): boolean {
  switch (kind) {
    case 'text':
    case 'organ':
      return typeof value === 'string' && value !== '';
    case 'organs':
    case 'documents':
    case 'languages':
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'flag':
      return typeof value === 'boolean';
    case 'share':
      return typeof value === 'string' && readShare(value).ok;
    case 'duration':
      return typeof value === 'string' && readDuration(value).ok;
  }
}
