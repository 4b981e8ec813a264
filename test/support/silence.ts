/** A text on its way through a silence, as the desks of the Secretariat and the Chair bring it there over the API. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Asking, Office } from './desk.ts';
import { putting, TEXT_PUT } from './live-forum.ts';

type As = Office['as'];

export async function done(asking: Asking, act: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await asking.post({ act, body });
  assert.equal(response.status, 201, await response.clone().text());
}

export async function put(as: As, question: string, more: object = {}): Promise<void> {
  const secretariat = await as('secretariat');
  assert.equal((await secretariat.handIn(TEXT_PUT)).status, 201);
  await done(secretariat, 'question.put', putting(question, { ...more }).body);
}

/** Opened by the Chair; for an hour where nobody says otherwise. */
export const openSilence = async (as: As, question: string, milliseconds = 3_600_000): Promise<void> =>
  done(await as('chair'), 'silence.opened', { question, until: new Date(Date.now() + milliseconds).toISOString() });

export async function underSilence(as: As, question: string, more: object = {}): Promise<void> {
  await put(as, question, more);
  await openSilence(as, question);
}

type Shown = {
  readonly stands: string;
  readonly silence: { readonly servedTo: readonly string[]; readonly until: string };
};

/** A question as the API shows it to the Secretariat. */
async function shown(as: As, question: string): Promise<Shown> {
  const response = await (await as('secretariat')).get(`/api/v1/questions/${question}`);
  assert.equal(response.status, 200, question);
  return (await response.json()) as Shown;
}

/** The text reaches every member: until then nobody's silence counts. */
async function served(as: As, question: string): Promise<void> {
  const secretariat = await as('secretariat');
  const { silence } = await shown(as, question);
  const at = new Date().toISOString();
  for (const party of silence.servedTo) {
    await secretariat.post({ act: 'silence.served', body: { question, party, how: 'desk', at, outcome: 'received' } });
  }
}

/** Opened by the Chair for a few seconds, served, and waited for. */
export async function silenceHolds(as: As, question: string, milliseconds = 3_000): Promise<void> {
  await openSilence(as, question, milliseconds);
  await served(as, question);
  for (const end = performance.now() + 20_000; performance.now() < end; await pause(50)) {
    if ((await shown(as, question)).stands === 'adopted') return;
  }
  assert.fail(`${question}: ${(await shown(as, question)).stands}`);
}
