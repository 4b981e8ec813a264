/** What PostgreSQL and the network report, as the reasons that the port names. */
import type { RecordFault, RecordFaultReason } from '#desk/ports.ts';

/** Something that keeps Concord from starting, as one line for the person who starts it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const SAYS: Readonly<Record<RecordFaultReason, string>> = {
  unreachable: 'The database cannot be reached',
  'read-only': 'The database takes no writes',
  full: 'The disk of the database is full',
  unsettled: 'The connection broke during the commit; whether the acts were recorded is not known',
  stopping: 'The service is being stopped',
  broken: 'The database refused',
};

export function recordFault(reason: RecordFaultReason, cause: unknown): RecordFault {
  const error = new Error(`${SAYS[reason]}: ${messageOf(cause)}`, { cause });
  return Object.assign(error, { name: 'RecordFault' as const, reason });
}

/** Any error as a fault of the record; a fault stays what it is. */
export function asFault(error: unknown): RecordFault {
  if (error instanceof Error && error.name === 'RecordFault') return error as RecordFault;
  return recordFault(reasonOf(error), error);
}

/** SQLSTATE, or the system's code (ECONNREFUSED); undefined where the driver gives none. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * Whether the server itself said no while it went on serving: then the transaction is known to be undone. Without an SQLSTATE,
 * and in its classes 08 (connection) and 57P (shutdown), the connection is gone, and a commit on its way may have succeeded.
 */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) && !code.startsWith('08') && !code.startsWith('57P');
}

function reasonOf(error: unknown): RecordFaultReason {
  const code = codeOf(error) ?? '';
  if (!isRefusal(error)) return 'unreachable';
  if (code === '25006') return 'read-only';
  if (code === '53100') return 'full';
  // Too many connections; another writer holds the head; ended for idling in a transaction.
  if (code === '53300' || code === '55P03' || code === '25P03') return 'unreachable';
  return 'broken';
}

export function messageOf(error: unknown): string {
  // Node reports a host with several addresses as one error with an empty message.
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
