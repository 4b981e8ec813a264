/**
 * The id of a new question must not tell which ids are taken by questions that the person may not see. So a person from
 * whom questions are hidden chooses among ids that begin with their own party. Nobody else puts those.
 */
import type { Command } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import { refusedHere } from '#forum/occasion.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { maySeeAct, readerOf } from './permissions.ts';
import type { Who } from './who.ts';

const prefixOf = (party: PartyId): string => `by-${party.toLowerCase()}-`;

/** `idPrefix` is how the id of a person's new question must begin; empty for a person who sees every question. */
export function idPrefix({ party, ...who }: Who, forum: Forum, at: Instant): string {
  const may = maySeeAct(readerOf({ party, ...who }, forum, at));
  const isHidden = (id: string): boolean =>
    ![...(forum.questions.get(id) ?? []), ...(forum.decisions.get(id) ?? [])].some(may);
  const hidden = party !== null && [...forum.questions.keys(), ...forum.decisions.keys()].some(isHidden);
  return hidden ? prefixOf(party) : '';
}

/** `idNotToBePut` refuses an id for how it begins, whether anything has it or not. */
export function idNotToBePut({ order, body }: Command, who: Who, forum: Forum, at: Instant): OwnRefused | null {
  if (order !== 'PutQuestion') return null;
  const { question, proposer } = body;
  const owners = [...forum.parties.keys()].filter((party) => question.startsWith(prefixOf(party)));
  const owner = owners.toSorted((one, other) => other.length - one.length)[0];
  const party = who.party ?? proposer;
  if (owner !== undefined && owner !== party) return refusedHere('id-of-another-party', { question, party: owner });
  const prefix = owner === undefined ? idPrefix(who, forum, at) : '';
  return prefix === '' ? null : refusedHere('id-begins-otherwise', { question, prefix });
}
