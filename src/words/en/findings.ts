/** Rule and fact in English. Sentences stand without a full stop: a page or a table puts what it needs after them. */
import type { FindingSentences, FindingWords } from '#words/findings.ts';
import { listed, type Naming, type Sentence } from '#words/sentence.ts';
import { date } from './dates.ts';
import { counted } from './site.ts';

const months = (count: number): string => counted(count, 'month', 'months');

type Late = { readonly months: number; readonly days: number };
/** Under two months in days, then in whole months, the nearest. */
const late = (by: Late): string => (by.days < 61 ? counted(by.days, 'day', 'days') : months(by.months));

/** "the Summit or the Council": names of organs take an article in a sentence. */
const organs = <Piece>(ids: readonly string[], name: Naming<Piece>): Sentence<Piece> =>
  listed(ids.map(name.organ), 'or').flatMap((piece, place) => (place % 2 === 0 ? ['the ', piece] : [piece]));
const parties = <Piece>(ids: readonly string[], name: Naming<Piece>) => listed(ids.map(name.party), 'and');
const documents = <Piece>(ids: readonly string[], name: Naming<Piece>) =>
  listed(
    ids.map((id) => name.document(id)),
    'and',
  );

/** Titles may have commas of their own. */
const apart = <Piece>(pieces: readonly Piece[]): Sentence<Piece> =>
  pieces.flatMap((piece, place) => (place === 0 ? [piece] : ['; ', piece]));

type Rhythm = { readonly organ: string; readonly by: string; readonly months: number; readonly after: string | null };

const rhythm = <Piece>({ organ, by, months: count, after }: Rhythm, name: Naming<Piece>): Sentence<Piece> => [
  'The ',
  name.organ(organ),
  ` meets by ${date.plain(by)}, ${months(count)} after `,
  ...(after === null ? ['the rule came into force'] : ['its last regular meeting (', name.meeting(after), ')']),
];

const offset = <Piece>(
  { organ, by, months: count, after }: Rhythm & { readonly after: string },
  name: Naming<Piece>,
): Sentence<Piece> => [
  'The ',
  name.organ(organ),
  ` meets by ${date.plain(by)}, ${months(count)} after another organ did (`,
  name.meeting(after),
  ')',
];

const heldLate = <Piece>(
  fact: { readonly meeting: string; readonly on: string; readonly late: Late },
  name: Naming<Piece>,
): Sentence<Piece> => [`Held ${date.on(fact.on)}, ${late(fact.late)} later: `, name.meeting(fact.meeting)];

const quorum = ({ required, of }: { readonly required: number; readonly of: number }) => [
  `At least ${required} of ${counted(of, 'member', 'members')} present`,
];

const HOW: FindingWords['how'] = {
  'between-meetings': 'between meetings',
  'meeting-of-another-kind': 'at a meeting that is not a regular one',
  'meeting-of-another-organ': 'at a meeting of another organ',
  'meeting-hosted-by-another': 'at a meeting hosted by another party',
};

const KIND: Readonly<Record<string, string>> = {
  regular: 'a regular',
  special: 'a special',
  informal: 'an informal',
  sectoral: 'a sectoral',
  preparatory: 'a preparatory',
  commemorative: 'a commemorative',
};

const status = { member: 'Membership', observer: 'Observer status' } as const;

const sentences: FindingSentences = {
  'meeting-late': { title: 'Meeting held late', expected: rhythm, found: heldLate },
  'meeting-overdue': {
    title: 'Meeting overdue',
    expected: rhythm,
    found: ({ asOf, late: by }) => [`None was held by ${date.plain(asOf)}, ${late(by)} later`],
  },
  'meeting-not-known': {
    title: 'No meeting known',
    expected: rhythm,
    found: ({ meeting, on }, name) =>
      meeting === null || on === null
        ? ['None is on record since; the record does not know every meeting of this organ']
        : [
            'The next on record: ',
            name.meeting(meeting),
            ` (${date.plain(on)}); there may have been others that the record does not know`,
          ],
  },
  'meeting-off-rhythm': { title: 'Rhythm between two organs', expected: offset, found: heldLate },
  'chair-began-off-host-rule': {
    title: 'Term began off the host rule',
    expected: ({ party, organs: ids }, name) => [
      name.party(party),
      ' takes the chair at a regular meeting that it hosts, of ',
      ...organs(ids, name),
    ],
    found: ({ how, on, meeting, host, hosted }, name) => [
      `The term began ${date.on(on)} ${HOW[how]}`,
      ...(meeting === null ? [] : [' (', name.meeting(meeting), ')']),
      ...(how === 'meeting-hosted-by-another' && host !== null ? [' (host: ', name.party(host), ')'] : []),
      ...(hosted === null ? [] : ['; the first that it hosted came afterwards: ', name.meeting(hosted)]),
    ],
  },
  'chair-ended-off-host-rule': {
    title: 'Term ended off the host rule',
    expected: ({ party, organs: ids }, name) => [
      name.party(party),
      ' leaves the chair at a regular meeting of ',
      ...organs(ids, name),
    ],
    found: ({ how, on, meeting, next }, name) => [
      name.party(next),
      ` took over ${date.on(on)} ${HOW[how]}`,
      ...(meeting === null ? [] : [' (', name.meeting(meeting), ')']),
    ],
  },
  'host-not-in-chair': {
    title: 'Host not in the chair',
    expected: ({ party, meeting }, name) => [
      name.party(party),
      ' is in the chair after the meeting that it hosted (',
      name.meeting(meeting),
      ')',
    ],
    found: ({ chair }, name) => [name.party(chair), ' was in the chair'],
  },
  'chair-term-longer': {
    title: 'Term longer than the rule',
    expected: ({ party, until, months: count }, name) => [
      'The term of ',
      name.party(party),
      ` ends by ${date.plain(until)}: ${months(count)}`,
    ],
    found: ({ until, late: by }) => [`It ended ${date.on(until)}, ${late(by)} later`],
  },
  'chair-out-of-turn': {
    title: 'Chair out of turn',
    expected: ({ party, after }, name) => [name.party(party), ' follows ', name.party(after), ' in the alphabet'],
    found: ({ party, on }, name) => [name.party(party), ` took the chair ${date.on(on)}`],
  },
  'chair-decided-late': {
    title: 'Chair decided on late',
    expected: ({ by, months: count }) => [`Decided by ${date.plain(by)}, ${months(count)} before the term begins`],
    found: ({ on, ahead }) => [
      `Decided ${date.on(on)}, ${ahead.days === 0 ? 'the day it began' : `${late(ahead)} ahead`}`,
    ],
  },
  'quorum-not-met': { title: 'No quorum', expected: quorum, found: ({ present }) => [`${present} were present`] },
  'quorum-met-with-absent': {
    title: 'Quorum met, not all present',
    expected: quorum,
    found: ({ present, absent }, name) => [
      `${present} were present: quorum was met`,
      ...(absent.length === 0 ? [', though not by all'] : ['; not represented: ', ...parties(absent, name)]),
    ],
  },
  'quorum-not-known': {
    title: 'Quorum cannot be reckoned',
    expected: quorum,
    found: ({ present }) => [`${present} were present; how many members there were that day is not certain`],
  },
  'admitted-by-another-organ': {
    title: 'Decided by another organ',
    expected: ({ status: which, organs: ids }, name) => [`${status[which]} is decided by `, ...organs(ids, name)],
    found: ({ organ, on }, name) => ['The ', name.organ(organ), ` decided ${date.on(on)}`],
  },
  'admitted-by-organ-not-known': {
    title: 'Deciding organ not known',
    expected: ({ status: which, organs: ids }, name) => [`${status[which]} is decided by `, ...organs(ids, name)],
    found: ({ on }) => [`Dated ${date.plain(on)}; no source says who decided`],
  },
  'admitted-before-signing': {
    title: 'Admitted before signing',
    expected: ({ documents: ids }, name) => ['Signed before admission: ', ...documents(ids, name)],
    found: ({ signedOn, on }) => [`Admitted ${date.on(on)}, signed ${date.on(signedOn)}`],
  },
  'chairs-text-beside-consensus': {
    title: 'Text of the Chair beside an agreed one',
    expected: ({ organ }, name) => ['The ', name.organ(organ), ' speaks in texts that no member objects to'],
    found: ({ document, adopted }, name) => [
      'Agreed: ',
      ...documents(adopted, name),
      '; issued by the Chair alone: ',
      name.document(document),
    ],
  },
  'chairs-text-instead-of-consensus': {
    title: 'Text of the Chair, no agreed one',
    expected: ({ organ }, name) => ['The ', name.organ(organ), ' speaks in texts that no member objects to'],
    found: ({ document }, name) => [
      'No declaration or statement was agreed; issued by the Chair alone: ',
      name.document(document),
    ],
  },
  'decided-at-another-kind-of-meeting': {
    title: 'Decisions at a meeting of another kind',
    expected: ({ kinds }) => [`Decisions are taken at ${kinds.map((kind) => KIND[kind] ?? kind).join(' or ')} meeting`],
    found: ({ kind, decisions, documents: ids }, name) => [
      `${(KIND[kind] ?? kind).replace(/^an? /, '').replace(/^./, (letter) => letter.toUpperCase())} meeting; decided or adopted there: `,
      ...apart([...decisions.map((id) => name.decision(id)), ...ids.map((id) => name.document(id))]),
    ],
  },
  'silence-shorter-than-usual': {
    title: 'Short silence',
    expected: ({ days }) => [`A silence usually runs for ${counted(days, 'day', 'days')}`],
    found: ({ days, from, to }) => [
      `It ran for ${from.includes('/') ? 'at most ' : ''}${counted(days, 'day', 'days')}, until ${date.plain(to)}`,
    ],
  },
};

const refusals: FindingWords['refusals'] = {
  'not-entitled': ({ party, doing }, name) => [name.party(party), ` may not ${DOING[doing]} in its standing`],
  'quorum-not-met': ({ present, required, of }) => [`${present} of ${of} members are present; ${required} are needed`],
  'not-present': ({ party }, name) => [name.party(party), ' is not present'],
  'objection-stands': ({ parties: ids }, name) => [...parties(ids, name), ids.length === 1 ? ' objects' : ' object'],
  'organ-does-not-decide': ({ organ, deciding }, name) => [
    'The ',
    name.organ(organ),
    ' does not decide this; ',
    ...organs(deciding, name),
    ' does',
  ],
  'meeting-does-not-decide': ({ kind }) => [`Nothing is decided at ${KIND[kind] ?? kind} meeting`],
  'recommendation-missing': ({ from }, name) => ['The recommendation is missing: ', name.organ(from)],
  'type-not-eligible': ({ party, type }, name) => [
    name.party(party),
    type === 'state' ? ' is a state' : ' is an organisation',
    ', and such may not apply',
  ],
  'application-missing': ({ party }, name) => ['No application is on record: ', name.party(party)],
  'candidature-missing': ({ party }, name) => ['No candidature in writing is on record: ', name.party(party)],
  'not-a-national-of-the-chair': ({ chair }, name) => [
    'The head of the Secretariat is a national of the party in the chair',
    ...(chair === null ? [] : [', ', name.party(chair)]),
  ],
  'founding-documents-not-signed': ({ party, missing }, name) => [
    name.party(party),
    ' has not signed ',
    ...documents(missing, name),
  ],
  'language-missing': ({ missing }) => [
    `The text is missing in: ${missing.map((code) => LANGUAGE[code] ?? code).join(', ')}`,
  ],
  'silence-not-foreseen': ({ organ }, name) => ['The ', name.organ(organ), ' does not decide by silence'],
  'silence-not-opened-by': ({ may }) => [`Silence is opened by: ${may.map((who) => CAPACITY[who] ?? who).join(', ')}`],
  'silence-too-short': ({ seconds, shortest }) =>
    seconds > 0
      ? [`A silence runs for at least ${duration(shortest)}`]
      : ['The end of a silence lies ahead of its beginning; this instant is past'],
  'silence-not-broken-by': ({ may }) => [`Silence is broken by: ${may.join(', ')}`],
  'silence-has-ended': ({ until, received }) => [`Received at ${received}; silence ended at ${until}`],
  'silence-still-runs': ({ until, at }) => [`Silence runs until ${until}; it is ${at}`],
  'not-served': ({ parties: missing }, name) => ['The text has not been served on ', ...parties(missing, name)],
  'not-for-all-counted': ({ of, parties: unheard }, name) => [
    of === 'question'
      ? 'The consent of these parties is counted, and they could not see the question: '
      : 'The consent of these parties is counted, and they could not see the decision: ',
    ...parties(unheard, name),
  ],
  'prolongation-not-foreseen': () => ['The charter does not let the Chair go on for another term'],
  'reasons-missing': () => ['An objection needs its reasons: the charter asks for them'],
  'effects-not-for-members': () => [
    'What changes members, chair, officers, organs or charter is told to all members, not to a list of parties',
  ],
  'statement-not-foreseen': ({ as }) => [`The rules do not foresee ${NOT_FORESEEN[as] ?? as}`],
  'end-not-later': ({ until }) => [`The end of a silence never moves earlier than ${until}`],
  'not-in-writing': ({ party }, name) => [name.party(party), ' must put it in writing'],
  'candidature-beyond-next-terms': ({ terms }) => [
    `A candidature is for ${terms === 1 ? 'the next term' : `one of the next ${terms} terms`}`,
  ],
};

const NOT_FORESEEN: Readonly<Record<string, string>> = {
  reservation: 'reservations',
  'interpretative-statement': 'interpretative statements',
};

const DOING: FindingWords['doing'] = {
  attend: 'attend',
  consensus: 'take part in a decision',
  object: 'object',
  propose: 'propose a text',
  speak: 'take the floor',
  documents: 'receive the documents',
  chair: 'take the chair',
};

const LANGUAGE: Readonly<Record<string, string>> = { en: 'English', ru: 'Russian' };
const CAPACITY: Readonly<Record<string, string>> = { chair: 'the Chair', secretariat: 'the Secretariat' };

function duration(seconds: number): string {
  if (seconds % 86_400 === 0) return counted(seconds / 86_400, 'day', 'days');
  if (seconds % 3600 === 0) return counted(seconds / 3600, 'hour', 'hours');
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute', 'minutes') : counted(seconds, 'second', 'seconds');
}

export const findings: FindingWords = {
  severity: { breach: 'breach', deviation: 'deviation', note: 'note', 'cannot-say': 'cannot say' },
  severityMeans: {
    breach: 'What was done may not have been valid under the rule.',
    deviation: 'The rule and the fact differ.',
    note: 'Worth knowing: kept in substance, only “in principle” a rule, or an assumption of ours.',
    'cannot-say': 'The record leaves it open.',
  },
  basis: { article: 'article', source: 'by a source', assumption: 'our assumption' },
  articleOf: (article) => `article ${article}`,
  subject: (subject, name) => {
    switch (subject.of) {
      case 'meeting':
        return [name.meeting(subject.id)];
      case 'organ':
        return [name.organ(subject.id)];
      case 'decision':
        return [name.decision(subject.id)];
      case 'document':
        return [name.document(subject.id)];
      case 'party':
        return [name.party(subject.id)];
      case 'chairmanship':
        return [name.party(subject.id), ` in the chair ${date.since(subject.since)}`];
    }
  },
  sentences,
  how: HOW,
  doing: DOING,
  refusals,
  needs: {
    'charter-silent': () => ['The rules say nothing on this point: the Chair rules on it'],
    'status-uncertain': ({ party }, name) => ['The standing of ', name.party(party), ' at this date is not certain'],
    'leave-of-the-chair': ({ party, doing }, name) => [
      name.party(party),
      ` may ${DOING[doing]} if the Chair gives leave`,
    ],
    'consent-of-members': () => ['The members have to consent'],
    'eligibility-to-be-found': ({ party, territory }, name) => [
      'The members have to find whether the territory of ',
      name.party(party),
      ` lies ${territory}`,
    ],
  },
  due: {
    what: {
      'regular-meeting': 'Next regular meeting',
      'end-of-term': 'End of the term in the chair',
      'choice-of-chair': 'Choice of the next Chair',
    },
    overdue: { yes: 'overdue', no: 'in time', 'not-known': 'date passed; the record cannot tell' },
    last: ({ meeting, on }, name) => [
      'Counted from ',
      ...(meeting === null ? [] : [name.meeting(meeting), ', ']),
      date.plain(on),
    ],
    planned: ({ meeting, on }, name) => [
      'Planned: ',
      ...(meeting === null ? [] : [name.meeting(meeting), ', ']),
      date.plain(on),
    ],
  },
};
