import type { Act } from '#forum/act.ts';
import type { MeetingId } from '#forum/words.ts';
import type { MeetingActs } from './acts.ts';

/**
 * The file of a meeting is all that the record says of it, in the order of the record. It has the plan, its changes,
 * whether it was held, what it took up.
 */
export type MeetingFile = readonly Act<keyof MeetingActs>[];

export type Meetings = Map<MeetingId, Act<keyof MeetingActs>[]>;
