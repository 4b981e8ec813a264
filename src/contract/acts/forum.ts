import type { ForumActs, Person } from '#forum/forum/acts.ts';
import { z } from 'zod';
import { decisionId, meetingId, partyId } from '#contract/ids.ts';
import { bodies, exactly } from '#contract/same.ts';
import { words } from '#contract/text.ts';
import { monthDay } from '#contract/time.ts';

export const person = exactly<Person>()(
  z.strictObject({ name: words, capacity: words.exactOptional(), party: partyId.exactOptional() }),
);

export const forumBodies = bodies<ForumActs>()({
  'forum.proposed': z.strictObject({ proposer: person, where: words }),
  'forum.named': z.strictObject({ names: words, short: words, decision: decisionId.exactOptional() }),
  'forum.described': z.strictObject({ nature: words, purpose: words.exactOptional() }),
  'day.proclaimed': z.strictObject({
    names: words,
    day: monthDay,
    meeting: meetingId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'event.noted': z.strictObject({
    title: words,
    place: words.exactOptional(),
    text: words.exactOptional(),
    meeting: meetingId.exactOptional(),
  }),
  'statement.made': z.strictObject({ speaker: person, text: words, meeting: meetingId.exactOptional() }),
});
