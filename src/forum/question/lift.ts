/**
 * `liftObjection` lets a party take back its objection or amendment. Nobody else does it for the party: the Chair never,
 * and the Secretariat only as the party told it, with how that came.
 */
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { drawn, refusedHere, refuseHere, type Decided, type Occasion } from '#forum/occasion.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import { tooManyLifts } from './limits.ts';
import { inTheRoom } from './decide-in-meeting.ts';
import { objecting, questionOf, type Question } from './read.ts';

type Lifting = Ordered<'LiftObjection'>['body'];

export function liftObjection(occasion: Occasion, { body }: Ordered<'LiftObjection'>): Decided {
  const question = questionOf(occasion.forum, body.question);
  if (!question) return refuseHere('no-such-question', { question: body.question });
  const wrong = wrongToLift(occasion, question, body);
  if (wrong) return refuse(wrong);
  if (body.meeting !== undefined) {
    const here = inTheRoom(occasion, { question: body.question, meeting: body.meeting });
    if ('ok' in here) return here;
  }
  const standing = objecting(question.positions).find(({ party }) => party === body.party);
  if (!standing || (body.position !== undefined && body.position !== standing.ref)) {
    return refuseHere('nothing-to-lift', { question: question.id, party: body.party });
  }
  const many = tooManyLifts(question, body.party);
  if (many) return refuse(many);
  const lifted = standing.ref === null ? body : { ...body, position: standing.ref };
  return accept([drawn(occasion, 'objection.lifted', lifted, question.put.audience)]);
}

function wrongToLift({ by }: Occasion, { id, state }: Question, { party, onBehalf }: Lifting): OwnRefused | null {
  if (by.capacity === 'delegation' && (by.party !== party || onBehalf)) {
    return refusedHere('not-for-this-party', { party, by: by.party });
  }
  if (by.capacity === 'secretariat' && !onBehalf) return refusedHere('not-without-how-it-came', { party });
  // A question that was decided or taken back keeps what was said on it.
  const open = state.is === 'put' || state.is === 'under-silence' || state.is === 'broken';
  return open ? null : refusedHere('question-not-open', { question: id, stands: state.is });
}
