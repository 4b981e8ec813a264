/**
 * An instant as a number is milliseconds since 1970, UTC, without leap seconds. Instants are always written alike, so
 * that their texts sort as they do.
 */
import { dayOfInstant, writeDay } from './date.ts';

const DAY_MS = 86_400_000;

/** Milliseconds of an instant, `2026-03-19T12:00:00.000Z`. */
export const msOf = (instant: string): number =>
  dayOfInstant(instant) * DAY_MS +
  Number(instant.slice(11, 13)) * 3_600_000 +
  Number(instant.slice(14, 16)) * 60_000 +
  Math.round(Number(instant.slice(17, -1)) * 1000);

/** `instantAt` writes the instant so many milliseconds after 1970; parts of a millisecond are cut off. */
export function instantAt(ms: number): string {
  const whole = Math.floor(ms);
  const day = Math.floor(whole / DAY_MS);
  const rest = whole - day * DAY_MS;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${writeDay(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`;
}
