import type { Act } from '#forum/act.ts';
import { keep, type Kept } from '#forum/kept.ts';
import type { SecretariatActs } from './acts.ts';

export type Secretariat = {
  readonly seats: Act<'seat.established' | 'seat.moved' | 'seat.renamed' | 'seat.rehoused'>[];
  readonly titles: Act<'office.titled'>[];
  readonly officers: Act<'officer.appointed' | 'officer.seen' | 'officer.left'>[];
};

export const noSecretariat = (): Secretariat => ({ seats: [], titles: [], officers: [] });

/** In which list an act of each kind is kept. */
export const SECRETARIAT_LISTS = {
  'seat.established': 'seats',
  'seat.moved': 'seats',
  'seat.renamed': 'seats',
  'seat.rehoused': 'seats',
  'office.titled': 'titles',
  'officer.appointed': 'officers',
  'officer.seen': 'officers',
  'officer.left': 'officers',
} as const satisfies Kept<Secretariat, keyof SecretariatActs>;

export const evolveSecretariat = (secretariat: Secretariat, act: Act<keyof SecretariatActs>): void =>
  keep(secretariat, SECRETARIAT_LISTS, act);
