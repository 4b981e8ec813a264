/** Mail adds three facts to the record: a text was served, it came back, or its arrival was acknowledged. */
import { questionOf } from '#forum/question/read.ts';
import type { Instant, PartyId, QuestionId } from '#forum/words.ts';
import type { ServiceOutcome } from '#forum/silence/acts.ts';
import { toHex, type Hash } from '#record/entry.ts';
import type { Perform } from '#desk/perform.ts';
import type { ReadingRoom } from '#desk/reading-room.ts';
import type { ServiceByMail } from './service.ts';

export type RecordingNeeds = { readonly room: ReadingRoom; readonly perform: Perform; readonly hash: Hash };

/** `over` means that no silence runs any more, so that there is nothing left to serve. */
export type Recorded = 'recorded' | 'known' | 'over';

type Service = {
  readonly question: QuestionId;
  readonly party: PartyId;
  readonly outcome: ServiceOutcome;
  readonly at: Instant;
};

/**
 * `recordByMail` has the service recorded once, even if several servers find it at the same time. Rejects with a
 * `RecordFault`. Safe to call twice.
 */
export async function recordByMail({ room, perform, hash }: RecordingNeeds, service: Service): Promise<Recorded> {
  await room.catchUp();
  const question = questionOf(room.now().forum, service.question);
  if (question?.state.is !== 'under-silence') return 'over';
  const last = question.state.services.findLast(({ body }) => body.party === service.party && body.how === 'mail')?.body
    .outcome;
  if (last === service.outcome || (last === 'acknowledged' && service.outcome === 'sent')) return 'known';
  const body = { ...service, how: 'mail' } as const;
  const key = `mail ${service.question} ${service.party} ${service.outcome} ${service.at}`;
  const once = { person: 'system', key, request: toHex(hash(new TextEncoder().encode(key))) };
  const performed = await perform({ order: 'RecordService', body }, 'system', once);
  return performed.ok ? 'recorded' : 'over';
}

export const noteByMail =
  (needs: RecordingNeeds) =>
  async ({ question, party, outcome, at }: ServiceByMail): Promise<void> => {
    await recordByMail(needs, { question, party, outcome, at });
  };
