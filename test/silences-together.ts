/**
 * Many silences that end at one instant, and how long a position takes to be acknowledged:
 *
 *   node test/silences-together.ts --silences 1000 --positions 500
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Command } from '#forum/command.ts';
import { accepted, quantile } from './race.ts';
import { freshDatabase } from './support/database.ts';
import { office, type Office } from './support/desk.ts';
import { deskServer } from './support/desk-client.ts';
import { liveForum, putting } from './support/live-forum.ts';

export type Together = {
  readonly silences: number;
  /** Milliseconds from the end to the last closing act, by the database's clock. */
  readonly lastDecided: number;
  /** Milliseconds from the end until all closings were durable and every reader saw them. */
  readonly allSeen: number;
};

const secretariat = { person: 'secretariat', party: null, roles: ['secretariat-officer'] } as const;

/** Opens so many silences with one end, and waits for their closing. */
export async function silencesTogether(silences: number): Promise<Together> {
  const database = await freshDatabase();
  const concord = await office(database.url, { drafts: liveForum({ members: 5 }) });
  try {
    const names = Array.from({ length: silences }, (_, place) => `together-${place}`);
    const order = async (command: Command) => {
      const performed = await concord.desk.perform(command, secretariat);
      assert.ok(performed.ok, JSON.stringify(performed));
    };
    await Promise.all(
      names.map((question) => order({ order: 'PutQuestion', body: putting(question).body } as unknown as Command)),
    );
    // Time enough to open them all and to lay each on five desks.
    const end = Date.now() + 2_000 + silences * 20;
    const until = new Date(end).toISOString();
    await Promise.all(names.map((question) => order({ order: 'OpenSilence', body: { question, until } })));
    await pause(end - Date.now() - 500);
    assert.ok(served(concord) === silences * 5, `${served(concord)} deliveries are on record before the end`);
    const ended = () => concord.room.now().forum.decisions.size === silences;
    while (!ended()) {
      assert.ok(Date.now() < end + 30_000, 'they are closed');
      await pause(5);
    }
    const allSeen = Date.now() - end;
    const decided = [...concord.room.now().forum.decisions.values()].flat();
    assert.ok(decided.every((act) => act.kind === 'decision.adopted' && act.recordedAt >= until));
    const lastDecided = Math.max(...decided.map((act) => Date.parse(act.recordedAt))) - end;
    return { silences, lastDecided, allSeen };
  } finally {
    await concord.close();
    await database.close();
  }
}

const served = ({ room }: Office): number =>
  room.now().forum.acts.filter((act) => act.kind === 'silence.served').length;

/** Milliseconds from the sending of a position to its acknowledgement, one after the other, over HTTP; sorted. */
export async function positionLatencies(positions: number): Promise<number[]> {
  const database = await freshDatabase();
  const server = await deskServer(database.ownerUrl);
  try {
    const secretary = await server.as('secretariat');
    const question = 'latency';
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await accepted(secretary, putting(question));
    await accepted(secretary, { act: 'silence.opened', body: { question, until } });
    const taken: number[] = [];
    for (let sent = 0; sent < positions; sent++) {
      const party = `M${(sent % 5) + 1}`;
      const member = await server.as(`delegate:${party}`);
      const statement = { en: `Statement ${sent}` };
      const begun = performance.now();
      await accepted(member, { act: 'position.taken', body: { question, party, as: 'no-objection', statement } });
      taken.push(performance.now() - begun);
    }
    return taken.toSorted((one, other) => one - other);
  } finally {
    await server.stop();
    await database.close();
  }
}

if (import.meta.main) {
  const options = {
    silences: { type: 'string', default: '1000' },
    positions: { type: 'string', default: '500' },
  } as const;
  const { values } = parseArgs({ options });
  const { silences, lastDecided, allSeen } = await silencesTogether(Number(values.silences));
  console.log(
    `${silences} silences ending together: the last decided after ${lastDecided} ms, all on record and seen after ${allSeen} ms`,
  );
  const taken = await positionLatencies(Number(values.positions));
  const [half, most] = [quantile(taken, 0.5), quantile(taken, 0.99)].map((ms) => ms.toFixed(1));
  console.log(
    `${taken.length} positions, one after the other: acknowledged in ${half} ms (median), ${most} ms (99 in 100)`,
  );
  process.exit(0);
}
