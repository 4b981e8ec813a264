/** `recordInstrument` records what a party did to be bound by a document: signed, ratified, acceded to. */
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { isBirth } from './state.ts';

export function recordInstrument(occasion: Occasion, { body: order }: Ordered<'RecordInstrument'>): Decided {
  const { forum } = occasion;
  const { on, ...body } = order;
  const { document, party, instrument } = body;
  const file = forum.documents.get(document);
  if (!file?.some(isBirth)) return refuseHere('no-such-document', { document });
  if (!forum.parties.has(party)) return refuseHere('no-such-party', { party });
  const soon = tooSoon(occasion, on);
  if (soon) return refuse(soon);
  const before = file.find(
    (act) => act.kind === 'instrument.deposited' && act.body.party === party && act.body.instrument === instrument,
  );
  if (before) return refuseHere('already-recorded', { ref: before.ref ?? null });
  const ref = freshRef(occasion, `deposit/${document}/${party}`);
  return accept([drawn(occasion, 'instrument.deposited', body, 'public', { ref, ...dated(on) })]);
}
