/**
 * The aim of an effect is what it brings about, without its details. A recommendation and the decision that follows it
 * have one aim.
 */
import { canonical } from '#kernel/canonical.ts';
import type { Effect } from './acts.ts';

/**
 * `aimOf` returns the aim. Two effects with one aim bring about the same thing, and a recommendation of the one holds
 * for the other.
 */
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
