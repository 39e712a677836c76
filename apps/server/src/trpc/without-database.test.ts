import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { setReadOnly } from '../testing/read-only.ts';
import { refusalOf } from '../testing/refusal.ts';
import { offerSeed } from '../testing/seed.ts';

test('says that the database can’t be used, logs where that was met, and goes on after it', async () => {
  const lines: string[] = [];
  await using server = await startTestServer({
    logger: { stream: { write: (line) => void lines.push(line) } },
  });
  const { api, deps, places } = server;
  await setReadOnly(deps.database.em(), places.database, true);
  const refused = await refusalOf(api.offers.create.mutate(offerSeed));
  await setReadOnly(deps.database.em(), places.database, false);
  const created = await api.offers.create.mutate(offerSeed);
  expect(refused).toMatchObject({ reason: 'DATABASE_UNAVAILABLE', status: 503 });
  expect(refused.message).toContain('try again');
  expect(lines.filter((line) => line.includes('"procedure":"offers.create"'))).toHaveLength(1);
  expect(created.name).toBe(offerSeed.name);
});
