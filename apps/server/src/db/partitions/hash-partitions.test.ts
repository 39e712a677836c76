import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { askPostgres } from '../../testing/postgres/ask-postgres.ts';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { makeTestPlaces } from '../../testing/test-places.ts';
import { openDatabase, type DatabasePlaces } from '../open-database.ts';
import { clickNumberBits } from './click-number.ts';

const urlOf = ({ database }: DatabasePlaces): string =>
  database.dialect === 'postgres' ? database.url : '';

const some = ['', 'a', 'é', '\u{1F600}', 'click 1', `'"\\`, 'x'.repeat(255)];

/** Clicks with ids of all kinds, each with the partition that PostgreSQL has put it into. */
async function storeClicks(url: string): Promise<void> {
  const ids = [...some, ...Array.from({ length: 3000 }, () => randomBytes(9).toString('base64'))];
  await askPostgres(
    url,
    `insert into click (transaction_id, offer_id, test, created_at)
      select id, 1, 0, 0 from unnest($1::text[]) as ids(id)`,
    [ids],
  );
}

const stored = `select id, tableoid::regclass::text as name, click_partition(transaction_id) as part,
  'click_p' || ((hashtextextended(transaction_id, 0) & 255) % $1) as another from click`;

postgresTest.each([[2], [8], [64], [256]])(
  'of %i partitions a click’s number names the one that PostgreSQL puts it into',
  async (partitions) => {
    await using own = await makeTestPlaces('postgres', { partitions });
    await (await openDatabase(own.places, secureRandomBytes)).database.close();
    const url = urlOf(own.places);
    await storeClicks(url);
    const clicks = await askPostgres<{
      readonly id: number;
      readonly name: string;
      readonly part: number;
      readonly another: string;
    }>(url, stored, [partitions]);
    expect(clicks).toHaveLength(3000 + some.length);
    expect(new Set(clicks.map(({ name }) => name)).size).toBe(partitions);
    const counts = new Set(clicks.map(({ id }) => id % 2 ** clickNumberBits));
    expect(counts.size).toBe(clicks.length);
    for (const { id, name, part } of clicks) {
      expect([name, Math.floor(id / 2 ** clickNumberBits)]).toEqual([`click_p${part}`, part]);
      expect(Number.isSafeInteger(id)).toBe(true);
    }
    // Control: by another seed they would lie elsewhere.
    expect(clicks.some(({ name, another }) => name !== another)).toBe(true);
  },
);

postgresTest('keys hold over all partitions', async () => {
  await using own = await makeTestPlaces('postgres', { partitions: 8 });
  await (await openDatabase(own.places, secureRandomBytes)).database.close();
  const url = urlOf(own.places);
  await storeClicks(url);
  const again = askPostgres(
    url,
    `insert into click (transaction_id, offer_id, test, created_at) values ('a', 2, 0, 0)`,
  );
  await expect(again).rejects.toMatchObject({ code: '23505' });
  const conversion = (number: number) =>
    askPostgres(
      url,
      `insert into conversion (postback_number, postback_id, click_id, offer_id, revenue, payout,
          currency, received_at, recorded_at, test)
        select ${number}, 'p${number}', id, 1, '0', '0', 'EUR', 0, 0, 0
          from click where transaction_id = 'a'`,
    );
  await conversion(1);
  await expect(conversion(2)).rejects.toMatchObject({ code: '23505' });
});

postgresTest(
  'another number of partitions than the tables have is refused, and says what to do',
  async () => {
    await using own = await makeTestPlaces('postgres', { partitions: 4 });
    await using whole = await makeTestPlaces('postgres', { partitions: 1 });
    const open = async (places: DatabasePlaces, partitions: number | undefined) => {
      const database = { dialect: 'postgres', url: urlOf(places), partitions } as const;
      const opened = await openDatabase({ ...places, database }, secureRandomBytes);
      await opened.database.close();
    };
    await open(own.places, 4);
    await open(own.places, 4);
    await open(own.places, undefined);
    await expect(open(own.places, 8)).rejects.toThrow(
      /lie in 4 partitions, and TRACKSIDE_POSTGRES_PARTITIONS is 8: set it to 4 .*"trackside move"/u,
    );
    await expect(open(own.places, 1)).rejects.toThrow(/lie in 4 partitions/u);
    await open(whole.places, undefined);
    await open(whole.places, 1);
    await expect(open(whole.places, 2)).rejects.toThrow(/are not partitioned, .*set it to 1/u);
  },
);
