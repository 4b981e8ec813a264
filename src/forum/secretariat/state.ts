import type { Act } from '#forum/act.ts';
import type { SecretariatActs } from './acts.ts';

export type Secretariat = {
  readonly seats: Act<'seat.established' | 'seat.moved' | 'seat.renamed' | 'seat.rehoused'>[];
  readonly titles: Act<'office.titled'>[];
  readonly officers: Act<'officer.appointed' | 'officer.seen' | 'officer.left'>[];
};

export const noSecretariat = (): Secretariat => ({ seats: [], titles: [], officers: [] });

export function evolveSecretariat(secretariat: Secretariat, act: Act<keyof SecretariatActs>): void {
  switch (act.kind) {
    case 'seat.established':
    case 'seat.moved':
    case 'seat.renamed':
    case 'seat.rehoused':
      secretariat.seats.push(act);
      return;
    case 'office.titled':
      secretariat.titles.push(act);
      return;
    case 'officer.appointed':
    case 'officer.seen':
    case 'officer.left':
      secretariat.officers.push(act);
  }
}
