/** A forum of a few acts with hostile names, and readings of it: for tests of pages and of what pages are made of. */
import { HANDED } from '#test/support/site.ts';
import { fold } from '#forum/forum.ts';
import type { Act, Draft, Kind } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import { accept, refuse } from '#kernel/result.ts';
import { readingOf, type Reading, type Site } from '#reading/reading.ts';
import type { Language } from '#words/languages.ts';

export const SCRIPT = '<script>alert(1)</script>';
export const RIGHT_TO_LEFT = 'مصر \u202e';

type Given = { [K in Kind]: readonly [K, string, Draft<K>['body'], string?] }[Kind];

/** `[kind, date, body, ref]` for each act, in the order of the record. */
function actsOf(given: readonly Given[]): Act[] {
  return given.map(
    ([kind, effective, body, ref], n) =>
      ({
        n,
        kind,
        body,
        effective,
        ...(ref === undefined ? {} : { ref }),
        recordedAt: '2026-01-01T00:00:00.000Z',
        by: { capacity: 'import' },
        audience: 'public',
        sources: kind === 'source.registered' ? [] : [{ source: 'minutes', at: '12' }],
        note: { en: `A remark with ${SCRIPT}` },
      }) as Act,
  );
}

const SMALL: readonly Given[] = [
  [
    'source.registered',
    '2000',
    { source: 'minutes', title: { en: `Minutes ${SCRIPT}` }, standing: 'primary', address: 'javascript:alert(1)' },
  ],
  [
    'forum.named',
    '2000-01-01',
    { names: { en: 'League of Harbours', ru: 'Союз гаваней' }, short: { en: 'LH', ru: 'СГ' } },
  ],
  [
    'party.named',
    '2000',
    { party: 'AAA', type: 'state', short: { en: `Aland ${SCRIPT}` }, formal: { en: '"Republic" of Aland & Co' } },
  ],
  ['party.named', '2000', { party: 'BBB', type: 'state', short: { en: RIGHT_TO_LEFT, ru: 'Бе' } }],
  ['party.named', '2000', { party: 'ORG" onload="1', type: 'organisation', short: { en: 'Harbour Union' } }],
  [
    'organ.established',
    '2001-05-01',
    { organ: 'council', names: { en: 'Council', ru: 'Совет' }, class: 'governing', level: 'ministers' },
  ],
  [
    'organ.established',
    '2001-05-01',
    { organ: 'committee', names: { en: 'Committee' }, class: 'working', level: 'experts', reportsTo: 'council' },
  ],
  ['organ.renamed', '2005', { organ: 'council', names: { en: 'High Council', ru: 'Высокий совет' } }],
  ['status.granted', '2001-05-01', { party: 'AAA', status: 'member', decidedBy: 'd-1' }, 'membership/AAA'],
  ['status.granted', '2003', { party: 'BBB', status: 'member' }, 'membership/BBB'],
  ['status.granted', '2004-02', { party: 'ORG" onload="1', status: 'observer-organisation' }],
  [
    'meeting.held',
    '2001-05-01',
    {
      meeting: 'council-1',
      organ: 'council',
      kind: 'regular',
      ordinal: 1,
      place: { en: SCRIPT },
      attendance: { participants: [{ party: 'AAA', as: 'member' }] },
    },
  ],
  [
    'meeting.scheduled',
    '2005-01-01',
    { meeting: 'council-2', organ: 'council', kind: 'regular', ordinal: 2, plannedFor: '2006-05' },
  ],
  [
    'decision.adopted',
    '2001-05-01',
    {
      decision: 'd-1',
      title: { en: `Admission ${SCRIPT}` },
      organ: 'council',
      verb: 'admit',
      procedure: 'in-the-meeting',
      meeting: 'council-1',
    },
  ],
  ['chair.assumed', '2001-05-01', { party: 'AAA', at: 'council-1', plannedUntil: '2003' }],
  ['chair.assumed', '2003-06', { party: 'BBB' }],
  ['seat.established', '2002', { city: { en: `Port ${SCRIPT}` }, country: 'AAA' }],
  ['officer.appointed', '2002-03', { officer: 'x', name: { en: `Dr ${SCRIPT}` }, office: 'head' }],
  [
    'document.signed',
    '2001-05-01',
    { document: 'act-1', type: 'act', title: { en: `Act ${SCRIPT}` }, signatures: [{ party: 'AAA' }] },
  ],
  ['memorandum.signed', '2004', { party: 'ORG" onload="1', title: { en: `Memorandum ${SCRIPT}` } }],
  ['observership.obtained', '2005', { at: 'ORG" onload="1' }],
  [
    'disagreement.noted',
    '2000',
    {
      question: 'b-since',
      title: { en: `When ${SCRIPT}?` },
      held: null,
      heldBy: ['membership/BBB'],
      claims: [{ source: 'minutes', says: { en: 'In 2004' } }],
    },
  ],
];

/** A site that serves the acts given; today is 20 November 2026 and the record knows nothing after 2025. */
function siteOf(acts: readonly Act[]): Site {
  const knownTo = (size: number) => ({ forum: fold(acts.slice(0, size)), size, head: 'ab'.repeat(32) });
  return {
    room: {
      now: () => knownTo(acts.length),
      open: () => knownTo(acts.length),
      asKnownAt: (at) => {
        if ('instant' in at) return accept(knownTo(at.instant < '2026' ? 0 : acts.length));
        return at.act < acts.length ? accept(knownTo(at.act + 1)) : refuse('beyond-the-record');
      },
      entry: () => null,
      catchUp: () => Promise.resolve(acts.length),
      onGrowth: () => () => undefined,
    },
    forumId: 'harbours',
    knownUntil: whenOf('2025-12-31'),
    ...HANDED,
    tiles: new Map([
      ['AAA', { column: 1, row: 1, label: 'AAA' }],
      ['BBB', { column: 3, row: 2, label: 'BBB' }],
    ]),
    now: () => '2026-11-20T10:00:00.000Z',
  };
}

/** A reading of the small forum at an address: `/members?at=2010`, `/ru/members`. Throws where the address is a mistake. */
export function readingAt(address: string, site: Site = siteOf(actsOf(SMALL))): Reading {
  const url = new URL(address, 'https://forum.example');
  const language: Language = /^\/ru(?:\/|$)/.test(url.pathname) ? 'ru' : 'en';
  const reading = readingOf(site, url, language);
  if (!reading.ok) throw new Error(`Not an address: ${address}: ${JSON.stringify(reading.problem)}`);
  return reading.value;
}
