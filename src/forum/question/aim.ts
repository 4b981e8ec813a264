/** What an effect is after, whatever its details: a recommendation and the decision that follows it are after the same. */
import { canonical } from '#kernel/canonical.ts';
import type { Effect } from './acts.ts';

/** Two effects with one aim bring about the same thing; a recommendation of the one holds for the other. */
export function aimOf({ kind, body }: Effect): string {
  switch (kind) {
    case 'status.granted':
    case 'status.ended':
      return `${kind} ${body.party} ${body.status}`;
    case 'chair.assumed':
    case 'chair.prolonged':
      return `chair ${body.party}`;
    case 'charter.adopted':
    case 'charter.amended':
      return `charter ${body.edition}`;
    case 'officer.appointed':
      return `${kind} ${body.officer}`;
    case 'partnership.approved':
      return `${kind} ${body.party}`;
    case 'document.adopted':
      return `${kind} ${body.document}`;
    default:
      return `${kind} ${canonical(body)}`;
  }
}
