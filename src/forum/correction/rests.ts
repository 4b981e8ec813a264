/**
 * `restingOn` says what rests on an act: what names it, what was asked of it when something was accepted, what followed.
 * It takes nothing back: what was decided stands, and a reader is told on what.
 */
import { placeOf, type Act, type Kind } from '#forum/act.ts';
import { actNumbered, standing, type Forum } from '#forum/forum.ts';
import { bringers, broughtBy, speakingOf } from './names.ts';

/** `restingOn` returns the acts that rest on this one and still stand. It looks at every act of the record. */
export const restingOn = (forum: Forum, act: Act): Act[] =>
  standingOf(forum, act, [...askedOf(forum, act), ...naming(forum, act), ...named(forum, act)]);

/** `decidedOn` returns those for whose acceptance the act was asked, or that counted it. It looks only where they are. */
export const decidedOn = (forum: Forum, act: Act): Act[] => standingOf(forum, act, askedOf(forum, act));

/** `restsOnCorrected` returns what an act was decided on that was put right after it was recorded. */
export function restsOnCorrected(forum: Forum, act: Act): Act[] {
  const corrected = [...forum.correctedBy].filter(([n, by]) => n < act.n && by.n > act.n);
  return corrected.flatMap(([n]) => {
    const first = actNumbered(forum, n);
    return first && decidedOn(forum, first).some((one) => one.n === act.n) ? [first] : [];
  });
}

const askedOf = (forum: Forum, act: Act): readonly Act[] =>
  (ASKED[act.kind] as ((act: Act, forum: Forum) => readonly Act[]) | undefined)?.(act, forum) ?? [];

function standingOf(forum: Forum, act: Act, found: readonly Act[]): Act[] {
  const others = found.filter((one) => one.n !== act.n && !forum.correctedBy.has(one.n));
  return [...new Set(others)].toSorted((one, other) => one.n - other.n);
}

/** Disagreements name by its ref the act that holds a reading; a silence so names the position that broke it. */
const naming = (forum: Forum, act: Act): Act[] =>
  act.ref === undefined ? [] : speakingOf(forum, { thing: 'ref', id: act.ref });

/** What only this act brings into the record, others may speak of. A party's name changes nothing of what the party did. */
function named(forum: Forum, act: Act): Act[] {
  const name = broughtBy(act);
  if (!name || act.kind === 'party.named') return [];
  const stands = standing(forum, act);
  const others = bringers(forum, name).filter((one) => one.n !== act.n && one.n !== stands.n);
  return others.length > 0 ? [] : speakingOf(forum, name);
}

const later = (acts: readonly Act[] | undefined, than: Act): Act[] =>
  (acts ?? []).filter((one) => one.n > placeOf(than));

/** `ASKED` finds, for a kind, the acts for whose acceptance an act of that kind was asked, or that counted it. */
const ASKED: { readonly [K in Kind]?: (act: Act<K>, forum: Forum) => readonly Act[] } = {
  'application.made': (act, forum) => granting(forum, act, act.body.party, act.body.status),
  'memorandum.signed': (act, forum) => granting(forum, act, act.body.party, 'partner'),
  'instrument.deposited': (act, forum) => [
    ...granting(forum, act, act.body.party, 'member'),
    ...later(forum.documents.get(act.body.document), act).filter((one) => one.kind === 'treaty.in-force'),
  ],
  'document.signed': (act, forum) =>
    (act.body.signatures ?? []).flatMap(({ party }) => granting(forum, act, party, 'member')),
  'candidature.made': (act, forum) => [
    ...aimedAt(forum, act, (effect) => effect.kind === 'chair.assumed' && effect.body.party === act.body.party),
    ...later(forum.chairs, act).filter((one) => 'party' in one.body && one.body.party === act.body.party),
  ],
  'presence.noted': (act, forum) =>
    [...later(forum.meetings.get(act.body.meeting), act), ...later(forum.atMeeting.get(act.body.meeting), act)].filter(
      ({ kind }) => kind !== 'presence.noted' && kind !== 'meeting.closed',
    ),
  'silence.served': (act, forum) =>
    later(forum.questions.get(act.body.question), act).filter(
      ({ kind }) => kind === 'decision.adopted' || kind === 'silence.extended',
    ),
  'representation.changed': (act, forum) =>
    later([...forum.questions.values()].flat(), act).filter(({ kind }) => kind === 'decision.adopted'),
  'decision.adopted': (act, forum) => [
    ...(forum.restingOn.get(act.body.decision) ?? []),
    ...[...forum.decisions.values()]
      .flat()
      .filter((one) => 'follows' in one.body && one.body.follows === act.body.decision),
  ],
  'meeting.held': (act, forum) => forum.atMeeting.get(act.body.meeting) ?? [],
};

/** What was put and decided so that a party has a status, and the act by which it has it. */
const granting = (forum: Forum, act: Act, party: string, status: string): Act[] => [
  ...aimedAt(
    forum,
    act,
    (effect) => effect.kind === 'status.granted' && effect.body.party === party && effect.body.status === status,
  ),
  ...later(forum.parties.get(party)?.granted, act).filter(
    (one) => one.kind === 'status.granted' && one.body.status === status,
  ),
];

type PutEffect = Act<'question.put'>['body']['effects'][number];

/** `aimedAt` returns the later questions that are to bring something about, and the decisions on them. */
const aimedAt = (forum: Forum, act: Act, aim: (effect: PutEffect) => boolean): Act[] =>
  [...forum.questions.values()].flatMap((file) => {
    const put = file.find((one) => one.kind === 'question.put');
    if (!put || ![...put.body.effects, ...(put.body.recommends ?? [])].some(aim)) return [];
    return later(file, act).filter(({ kind }) => kind === 'question.put' || kind === 'decision.adopted');
  });
