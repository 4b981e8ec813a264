import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { siteInMemory } from '#test/support/site.ts';
import { KEPT_FOR_PEOPLE, MOST, MOST_OF_A_BLOCK, MOST_OF_A_PERSON, openLive, type Follower } from './live.ts';

const { site } = await siteInMemory([], { now: '2026-03-01T12:00:00.000Z', knownUntil: '2026', forumId: 'none' });

/** A connection without a network: what `follow` does with it is kept. */
class Connection extends EventEmitter {
  status = 0;
  readonly writableLength = 0;
  writeHead(status: number): this {
    this.status = status;
    return this;
  }
  write(): boolean {
    return true;
  }
  end(): this {
    this.emit('close');
    return this;
  }
}

function streams() {
  const live = openLive(site.room);
  const request = { socket: { setNoDelay: () => undefined } } as unknown as IncomingMessage;
  const follow = (follower: Follower): Connection => {
    const connection = new Connection();
    live.follow(request, connection as unknown as ServerResponse, follower);
    return connection;
  };
  return { live, follow };
}

const block = (whose: string): Follower => ({ isSignedIn: false, whose });
const person = (whose: string): Follower => ({ isSignedIn: true, whose });

test('one address that follows ten thousand times gets its own places and takes nobody else’s', () => {
  const { live, follow } = streams();
  const statuses = Array.from({ length: 10_000 }, () => follow(block('192.0.2.1')).status);
  assert.equal(statuses.filter((status) => status === 200).length, MOST_OF_A_BLOCK);
  assert.equal(statuses.at(-1), 503);
  assert.equal(follow(block('192.0.2.2')).status, 200);
  assert.equal(follow(person('delegate:KAZ')).status, 200);
  live.end();
});

test('when a thousand addresses have taken every place, people who are signed in still find one', () => {
  const { live, follow } = streams();
  let open = 0;
  for (let address = 0; open < MOST && address < 1_000; address++) {
    for (let time = 0; time < MOST_OF_A_BLOCK; time++) open += follow(block(String(address))).status === 200 ? 1 : 0;
  }
  assert.equal(open, MOST - KEPT_FOR_PEOPLE);
  assert.equal(follow(block('another')).status, 503);
  const own = Array.from({ length: 60 }, () => follow(person('delegate:KAZ')).status);
  assert.equal(own.filter((status) => status === 200).length, MOST_OF_A_PERSON);
  assert.equal(follow(person('delegate:IND')).status, 200);
  live.end();
});

test('a place that is left is free again, a thousand times', () => {
  const { live, follow } = streams();
  for (let time = 0; time < 1_000; time++) {
    const connection = follow(block('192.0.2.1'));
    assert.equal(connection.status, 200);
    connection.end();
  }
  assert.equal(follow(block('192.0.2.1')).status, 200);
  live.end();
});
