/** An order is decided: by the forum as its record stands, the rules in force, an instant, and who orders. Pure; called under the record's lock. */
import type { Result } from '#kernel/result.ts';
import type { Draft } from './act.ts';
import type { Actor, Command } from './command.ts';
import type { Forum } from './forum.ts';
import type { Refusal } from './refusal.ts';
import type { Rules } from './rules.ts';
import type { Instant } from './words.ts';

export type Decide = (
  command: Command,
  forum: Forum,
  rules: Rules,
  at: Instant,
  by: Actor,
) => Result<readonly Draft[], Refusal>;
