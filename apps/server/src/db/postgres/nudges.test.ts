import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { askPostgres } from '../../testing/postgres/ask-postgres.ts';
import { createTestDatabase } from '../../testing/postgres/create-test-database.ts';
import { type Nudges, openNudges } from './nudges.ts';

/** Two servers' nudges on one database, once both listen; what the second one hears. */
async function openPair() {
  await using held = new AsyncDisposableStack();
  const { url } = held.use(await createTestDatabase());
  const open = async (name: string): Promise<Nudges> => {
    const nudges = openNudges({ connectionString: url, application_name: name });
    held.defer(() => nudges.close());
    await new Promise<void>((resolve) => {
      nudges.listen(() => resolve());
    });
    return nudges;
  };
  const [first, second] = [await open('first'), await open('second')];
  const heard: (string | null)[] = [];
  second.listen((word) => heard.push(word));
  const cut = (name: string) =>
    askPostgres(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = $1`,
      [name],
    );
  const kept = held.move();
  return { first, second, heard, cut, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

postgresTest(
  'tells every server, and each word once however often it is sent at once',
  async () => {
    await using pair = await openPair();
    const own: (string | null)[] = [];
    pair.first.listen((word) => own.push(word));
    for (let times = 0; times < 100; times += 1) pair.first.send('again');
    await vi.waitFor(() => expect(pair.heard).toContain('again'));
    await sleep(300);
    expect(pair.heard.length).toBeLessThan(4);
    expect(own).toEqual(pair.heard);
  },
);

postgresTest(
  'tells what was sent while its connection was broken, once it has another one',
  async () => {
    await using pair = await openPair();
    await pair.cut('first');
    pair.first.send('at once');
    await sleep(50);
    pair.first.send('a little later');
    await vi.waitFor(() => expect(pair.heard).toEqual(['at once', 'a little later']), 5000);
  },
);

postgresTest('tells what was sent just before its end', async () => {
  await using pair = await openPair();
  pair.first.send('first');
  pair.first.send('last');
  await pair.first.close();
  await vi.waitFor(() => expect(pair.heard).toEqual(['first', 'last']));
});

postgresTest(
  'says that something may have been missed when it was cut off, and now and then',
  async () => {
    await using pair = await openPair();
    await pair.cut('second');
    await vi.waitFor(() => expect(pair.heard).toEqual([null]), 5000);
    await vi.waitFor(() => expect(pair.heard).toEqual([null, null]), 8000);
  },
);
