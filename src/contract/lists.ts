/** These schemas are lists and counts, with the limits that keep an act a fact and not a file. */
import { z } from 'zod';

const MOST = 1000;

/** `list` is a list of at most a thousand. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST, 'list-too-long');

/** `count` is a number of things, as a source counts them. */
export const count = z.int().min(0).max(1_000_000);

/** `ordinal` numbers things: first, second, … */
export const ordinal = z.int().min(1).max(10_000);

/** The number of an act in the record. */
export const actNumber = z.int().min(0);
