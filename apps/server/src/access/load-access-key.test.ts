import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '../db/open-database.ts';
import { holdLock } from '../ingest/testing/hold-lock.ts';
import { hasKey } from '../keys/key-file.ts';
import { secureRandomBytes as random } from '../ports/random-bytes.ts';
import { makeTestPlaces } from '../testing/test-places.ts';
import { loadAccessKey } from './load-access-key.ts';

test('makes the key only while nobody else writes, so that no token is stored under it and forgotten', async () => {
  await using test = await makeTestPlaces();
  const { places } = test;
  const { database } = await openDatabase(places, random);
  await using held = new AsyncDisposableStack();
  held.defer(() => database.close());
  const isMade = () => hasKey({ folder: places.keyFolder, name: 'access.key' });
  const letGo = await holdLock(places.database);
  const loading = loadAccessKey(places, { database, random });
  await sleep(200);
  expect(isMade()).toBe(false);
  await letGo();
  const key = await loading;
  expect(isMade()).toBe(true);
  expect(Buffer.from(await loadAccessKey(places, { database, random }))).toEqual(Buffer.from(key));
});
