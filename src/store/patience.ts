/** A server that restarts is back within seconds: what is safe to repeat is tried until then. */
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from '#desk/ports.ts';
import { asFault, isRefusal } from './fault.ts';

const RETRY_MS = 100;

/** Tries again while nothing answers. What the server itself refuses is not tried again. Rejects with a `RecordFault`. */
export async function patiently<Value>(attempt: () => Promise<Value>, patience = PATIENCE_MS): Promise<Value> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const fault = asFault(error);
      if (fault.reason !== 'unreachable' || isRefusal(error) || performance.now() > until) throw fault;
      await pause(RETRY_MS);
    }
  }
}
