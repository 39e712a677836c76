import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { targetOf } from '../load/mixed-postbacks.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import { openShop } from '../server/open-shop.ts';
import { startServer } from '../server/start-server.ts';
import { filePlaces } from '../../load/trackside-server.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';

/** Ends a server that is to drain for so long; what it does meanwhile, and how long that takes. */
async function endDraining(seconds: number) {
  await using folder = await temporaryFolder();
  const env = { TRACKSIDE_DRAIN_SECONDS: String(seconds) };
  await using server = await startServer(filePlaces(folder.file), { env });
  const { secure } = await openShop(server.url);
  const health = async (name: string) => {
    const response = await fetch(`${server.url}/health/${name}`);
    return { status: response.status, body: await response.text() };
  };
  const readyBefore = (await health('ready')).status;
  const senders = await openSenders(server.port, 1);
  const told = performance.now();
  server.signal('SIGTERM');
  await sleep(300);
  const [ready, live] = [await health('ready'), await health('live')];
  const [sent] = await sendLoad(senders, [targetOf(secure, 'late')]);
  const code = await server.ended;
  return { readyBefore, ready, live, sent, code, took: performance.now() - told };
}

test('a server that drains answers as before, says that it leaves, and ends its connections', async () => {
  const { readyBefore, ready, live, sent, code, took } = await endDraining(2);
  expect(readyBefore).toBe(200);
  expect(ready).toEqual({ status: 503, body: '{"status":"leaving"}' });
  expect(live.status).toBe(200);
  expect(sent?.reply).toMatchObject({ kind: 'answered', status: 202, isLast: true });
  expect(code).toBe(0);
  expect(took).toBeGreaterThan(2000);
});

test('control: one that does not drain is gone', async () => {
  await expect(endDraining(0)).rejects.toThrow('fetch failed');
});
