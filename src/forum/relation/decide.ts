/** A memorandum that was signed is recorded. A partner's status rests on it, and on the decision that approved the partnership. */
import { hadHappened, whenOf } from '#kernel/date.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Bodies } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { standingsAt } from '#forum/party/read.ts';
import { approvalOf } from './read.ts';

/**
 * `recordMemorandum` makes no partner by a signature alone: an organ approved the partnership, before or on the day.
 */
export function recordMemorandum(occasion: Occasion, { body: order }: Ordered<'RecordMemorandum'>): Decided {
  const { forum, today } = occasion;
  const { on, ...body } = order;
  const { party, document } = body;
  if (!forum.parties.has(party)) return refuseHere('no-such-party', { party });
  if (document !== undefined && !forum.documents.has(document)) return refuseHere('no-such-document', { document });
  const soon = tooSoon(occasion, on);
  if (soon) return refuse(soon);
  const day = on === undefined ? today : whenOf(on);
  const signed = drawn(occasion, 'memorandum.signed', body, 'public', {
    ref: freshRef(occasion, `memorandum/${party}`),
    ...dated(on),
  });
  // A partner signs further memoranda; it is one already.
  if (standingsAt(forum, today, 'partner').some((one) => one.party === party)) return accept([signed]);
  const approval = approvalOf(forum, party);
  if (!approval || hadHappened(whenOf(approval.effective), day) === 'no')
    return refuseHere('partnership-not-approved', { party });
  const { decision } = approval.body;
  const granted: Bodies['status.granted'] = {
    party,
    status: 'partner',
    signedOn: day.edtf,
    ...(decision === undefined ? {} : { decidedBy: decision }),
  };
  return accept([signed, drawn(occasion, 'status.granted', granted, 'public', dated(on))]);
}
