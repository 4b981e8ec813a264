import type { Act } from '#forum/act.ts';
import { entryAt } from '#forum/lists.ts';
import type { OrganId } from '#forum/words.ts';
import type { OrganActs } from './acts.ts';

export type Organ = {
  readonly id: OrganId;
  readonly established: Act<'organ.established'>[];
  readonly renamed: Act<'organ.renamed'>[];
  readonly proposed: Act<'organ.proposed'>[];
};

export type Organs = {
  readonly byId: Map<OrganId, Organ>;
  /** Editions of the charter in the order of the record. */
  readonly charters: Act<'charter.adopted' | 'charter.amended'>[];
};

export const noOrgans = (): Organs => ({ byId: new Map(), charters: [] });

export function evolveOrgans(organs: Organs, act: Act<keyof OrganActs>): void {
  switch (act.kind) {
    case 'organ.established':
      organ(organs, act.body.organ).established.push(act);
      return;
    case 'organ.renamed':
      organ(organs, act.body.organ).renamed.push(act);
      return;
    case 'organ.proposed':
      organ(organs, act.body.organ).proposed.push(act);
      return;
    case 'charter.adopted':
    case 'charter.amended':
      organs.charters.push(act);
  }
}

const organ = (organs: Organs, id: OrganId): Organ =>
  entryAt(organs.byId, id, () => ({ id, established: [], renamed: [], proposed: [] }));
