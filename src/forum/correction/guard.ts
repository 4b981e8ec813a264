/**
 * `upsets` keeps what a putting right must leave as it is. Nobody gains or loses a standing, the chair or the rules by an
 * officer's correction; nobody is put out of a room; and no open text comes nearer to being adopted over a party.
 */
import { canonical } from '#kernel/canonical.ts';
import type { Draft } from '#forum/act.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import { fold, type Forum } from '#forum/forum.ts';
import { sittings } from '#forum/meeting/sitting.ts';
import { refusedHere, type Occasion } from '#forum/occasion.ts';
import { editionAt } from '#forum/organ/charter.ts';
import { standingsAt } from '#forum/party/read.ts';
import { judged } from '#forum/question/judged.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import { standingObjections } from '#forum/question/ripe.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Holding } from '#forum/refusal.ts';
import { awaitedIn } from '#forum/silence/awaited.ts';
import type { PartyId } from '#forum/words.ts';

/** `corrected` is the forum as it would be with one more act. */
export function corrected({ forum, at }: Pick<Occasion, 'forum' | 'at'>, draft: Draft): Forum {
  const n = (forum.acts.at(-1)?.n ?? -1) + 1;
  return fold([...forum.acts, { ...draft, n, recordedAt: at }]);
}

export function upsets(occasion: Occasion, draft: Draft): OwnRefused | null {
  const after: Occasion = { ...occasion, forum: corrected(occasion, draft) };
  return otherwiseHeld(occasion, after) ?? putOut(occasion, after) ?? countedLess(occasion, after);
}

function otherwiseHeld(before: Occasion, after: Occasion): OwnRefused | null {
  const changed = HOLDING.find((holding) => heldNow[holding](before) !== heldNow[holding](after));
  return changed === undefined ? null : refusedHere('changes-what-holds', { holding: changed });
}

/** What holds today, as a text that can be compared. */
const heldNow: { readonly [H in Holding]: (occasion: Occasion) => string } = {
  standings: ({ forum, today }) =>
    canonical(
      standingsAt(forum, today)
        .map(({ party, status, certain }) => `${party} ${status} ${certain}`)
        .toSorted(),
    ),
  chair: ({ forum, today }) => {
    const chair = chairAt(forum, today);
    return `${chair?.party ?? ''} ${chair?.certain ?? ''}`;
  },
  rules: ({ forum, today }) => editionAt(forum, today)?.edition.id ?? '',
};

const HOLDING = Object.keys(heldNow) as readonly Holding[];

function putOut(before: Occasion, after: Occasion): OwnRefused | null {
  for (const { id, present } of sittings(before.forum)) {
    const now = sittings(after.forum).find((one) => one.id === id)?.present ?? [];
    const party = missing(present, now);
    if (party !== null) return refusedHere('puts-out-of-the-room', { meeting: id, party });
  }
  return null;
}

/** For each open text: who is counted, whom it has not reached, and who objects are no fewer; and it ends no earlier. */
function countedLess(before: Occasion, after: Occasion): OwnRefused | null {
  for (const id of before.forum.questions.keys()) {
    const question = questionOf(before.forum, id);
    if (!question || (question.state.is !== 'put' && question.state.is !== 'under-silence')) continue;
    const now = questionOf(after.forum, id);
    if (!now || ends(now) < ends(question)) return refusedHere('counts-for-less', { question: id, party: null });
    const [was, is] = [counting(before, question), counting(after, now)];
    for (const [place, parties] of was.entries()) {
      const party = missing(parties, is[place] ?? []);
      if (party !== null) return refusedHere('counts-for-less', { question: id, party });
    }
  }
  return null;
}

const ends = ({ state }: Question): string => (state.is === 'under-silence' ? state.until : '');

function counting(occasion: Occasion, question: Question): readonly (readonly PartyId[])[] {
  const { forum, rules, today } = judged(occasion, question);
  const { parties, unserved } = awaitedIn(question, forum, rules, today);
  const awaited = question.state.is === 'under-silence' ? parties : rules.silenceAwaits(forum, today);
  const objecting = standingObjections(question, forum, rules, today);
  return [rules.counted(forum, today), awaited, objecting, unserved];
}

const missing = (before: readonly PartyId[], after: readonly PartyId[]): PartyId | null =>
  before.find((party) => !after.includes(party)) ?? null;
