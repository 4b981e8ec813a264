/** Orders with which people inside try to get round the consent of others, or put right what they said. */
import type { Actor, Command } from '#forum/command.ts';
import { delegation, enters, gavel, rises, secretariat, theChair } from '#test/support/story.ts';
import type { Chance } from './chance.ts';

/** An order on its way. */
export type Message = { readonly command: Command; readonly by: Actor; readonly received?: string };

const MEETING = 'council-1';

/** A party lifts its objection; sometimes somebody else tries to lift it. */
export function aLift(luck: Chance, question: string, parties: readonly string[]): Message {
  const party = luck.one(parties);
  const body = { question, party };
  if (luck.is(0.7)) return { command: { order: 'LiftObjection', body }, by: delegation(party) };
  const others = [delegation(luck.one(parties)), theChair('AND'), secretariat] as const;
  return { command: { order: 'LiftObjection', body }, by: luck.one(others) };
}

/** The roll is called and people are struck off it, the sitting is suspended and resumed, the text is amended. */
export function onTheFloor(luck: Chance, question: string, parties: readonly string[]): Message {
  const what = luck.next();
  if (what < 0.35) {
    const body = { meeting: MEETING, parties: parties.filter(() => luck.is(0.5)), present: luck.is(0.5) };
    return { command: { order: 'CallRoll', body }, by: luck.one([theChair('AND'), secretariat]) };
  }
  if (what < 0.6) {
    const party = luck.one(parties);
    return { command: enters(party, MEETING, luck.is(0.5)), by: luck.one([delegation(party), secretariat]) };
  }
  if (what < 0.7) return { command: { order: 'SuspendMeeting', body: { meeting: MEETING } }, by: theChair('AND') };
  if (what < 0.85) return { command: { order: 'ResumeMeeting', body: { meeting: MEETING } }, by: theChair('AND') };
  return amends(luck, question);
}

/** While a text is in hand a party leaves and then objects, or the text is amended and the gavel falls all the same. */
export function behindTheCall(luck: Chance, question: string, members: readonly string[]): readonly [Message, Message] {
  if (luck.is(0.6)) {
    const party = luck.one(members);
    const leaves = { command: enters(party, MEETING, false), by: delegation(party) };
    return [leaves, { command: rises(question, party), by: delegation(party) }];
  }
  return [amends(luck, question), { command: gavel(question), by: theChair('AND') }];
}

function amends(luck: Chance, question: string): Message {
  const version = `${2 + luck.below(3)}`;
  const text = {
    reference: `COUNCIL/${question}`,
    version,
    languages: [{ language: 'en', sha256: `a${version}`.repeat(32) }],
  };
  const body = { question, text, reason: { en: 'As it was asked.' } };
  return { command: { order: 'AmendQuestion', body }, by: theChair('AND') };
}
