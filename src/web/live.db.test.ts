import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';
import { listener } from './app.ts';
import { serve, type Running } from './serve.ts';

let database: FreshDatabase;
let concord: Office;
let running: Running;

/** What is told, line by line that has something to say. */
async function* told(response: Response): AsyncGenerator<number> {
  let text = '';
  for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield Number(line.slice('data: '.length));
  }
}

suite('live pages', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url);
    running = await serve(listener(concord.serving), 0, '127.0.0.1');
  });
  after(async () => {
    await concord.close();
    await running.close();
    await database.close();
  });

  const follow = () => fetch(new URL('/live', running.address.replace('localhost', '127.0.0.1')));

  test('whoever follows is told how many acts there are, and each time that there are more; nothing else', async () => {
    const response = await follow();
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const lines = told(response);
    const size = concord.room.now().size;
    assert.equal((await lines.next()).value, size);
    assert.equal((await (await concord.as('secretariat')).post(putting('told'))).status, 201);
    assert.equal((await lines.next()).value, size + 1);
    await lines.return(undefined);
  });

  test('two hundred follow at once, and each is told', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, async () => told(await follow())));
    await Promise.all(all.map((lines) => lines.next()));
    const size = concord.room.now().size;
    await (await concord.as('secretariat')).post(putting('told-to-all'));
    const sizes = await Promise.all(all.map(async (lines) => (await lines.next()).value as number));
    assert.ok(sizes.every((one) => one === size + 1));
    await Promise.all(all.map((lines) => lines.return(undefined)));
  });

  test('a page that follows says so, and one of another day does not', async () => {
    const now = await (await concord.request('/questions')).text();
    assert.match(now, /<main[^>]* data-live="\d+"/);
    assert.match(now, /\/assets\/live\./);
    for (const path of ['/questions?at=2024-01-01', '/questions?asKnownAt=3', '/members']) {
      assert.doesNotMatch(await (await concord.request(path)).text(), /data-live=|\/assets\/live\./, path);
    }
  });

  test('at the end of the service all are let go at once', async () => {
    const lines = told(await follow());
    await lines.next();
    concord.serving.live?.end();
    assert.equal((await lines.next()).done, true);
    assert.equal((await follow()).status, 503);
  });
});
