import { OFFICES, type Office, type SecretariatActs } from '#forum/secretariat/acts.ts';
import type { SecretariatCommand } from '#forum/secretariat/commands.ts';
import { z } from 'zod';
import { decisionId, documentId, meetingId, officerId, partyId } from '#contract/ids.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';

const office = exactly<Office>()(z.enum(OFFICES));

const seat = z.strictObject({
  city: words,
  country: partyId,
  document: documentId.exactOptional(),
  premises: words.exactOptional(),
});

export const secretariatBodies = bodies<SecretariatActs>()({
  'seat.established': seat,
  'seat.moved': seat,
  'seat.renamed': z.strictObject({ city: words, country: partyId }),
  'seat.rehoused': z.strictObject({ premises: words }),
  'office.titled': z.strictObject({
    office,
    title: words,
    document: documentId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'officer.appointed': z.strictObject({
    officer: officerId,
    name: words,
    office,
    nationality: partyId.exactOptional(),
    meeting: meetingId.exactOptional(),
    decidedBy: decisionId.exactOptional(),
  }),
  'officer.seen': z.strictObject({ officer: officerId, name: words, office, nationality: partyId.exactOptional() }),
  'officer.left': z.strictObject({ officer: officerId, office }),
});

export const secretariatOrders = bodies<BodiesOf<SecretariatCommand>>()({
  RecordDeparture: z.strictObject({ officer: officerId, office, on: edtf }),
});
