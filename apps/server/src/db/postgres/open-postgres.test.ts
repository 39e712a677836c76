import { expect } from 'vitest';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { createTestDatabase } from '../../testing/postgres/create-test-database.ts';
import { makeTestPlaces } from '../../testing/test-places.ts';
import { openDatabase } from '../open-database.ts';
import { postgresMigrationNames } from '../migrations/postgres/migrations.ts';
import { openPostgres } from './open-postgres.ts';

postgresTest('says without the password why a server can’t be reached', async () => {
  const opening = openPostgres('postgres://me:canary@127.0.0.1:9/trackside');
  await expect(opening).rejects.toThrow(
    /^The database postgres:\/\/me@127\.0\.0\.1:9\/trackside can't be opened: .*Check TRACKSIDE_DATABASE_URL/u,
  );
  await expect(opening).rejects.not.toThrow(/canary/u);
});

postgresTest('takes no database that can’t hold every text', async () => {
  await using made = await createTestDatabase();
  const admin = await openPostgres(made.url);
  const name = `${new URL(made.url).pathname.slice(1)}_ascii`;
  await admin
    .em()
    .execute(`create database ${name} encoding 'SQL_ASCII' template template0 locale 'C'`);
  const url = new URL(made.url);
  url.pathname = name;
  await expect(openPostgres(url.href)).rejects.toThrow(/encoding is SQL_ASCII.*UTF8/u);
  await admin.em().execute(`drop database ${name}`);
  await admin.close();
});

postgresTest('servers that begin at the same moment make the tables once', async () => {
  await using empty = await createTestDatabase();
  await using made = await makeTestPlaces();
  const { keyFolder } = made.places;
  const places = { database: { dialect: 'postgres', url: empty.url }, keyFolder } as const;
  // The first one makes the key that the others find.
  const first = await openDatabase(
    { ...places, database: made.places.database },
    secureRandomBytes,
  );
  const opened = await Promise.all(
    Array.from({ length: 4 }, () => openDatabase(places, secureRandomBytes)),
  );
  for (const { database } of opened) {
    expect(await database.em().execute('select name from mikro_orm_migrations')).toEqual(
      postgresMigrationNames.map((name) => ({ name })),
    );
    expect(await database.em().execute('select count(*) as n from secure_key')).toEqual([{ n: 1 }]);
  }
  await Promise.all([first, ...opened].map(({ database }) => database.close()));
});

postgresTest('a database that is locked with another key is not opened', async () => {
  await using made = await makeTestPlaces();
  await using other = await makeTestPlaces();
  await (await openDatabase(made.places, secureRandomBytes)).database.close();
  await (await openDatabase(other.places, secureRandomBytes)).database.close();
  const mixed = { database: made.places.database, keyFolder: other.places.keyFolder };
  await expect(openDatabase(mixed, secureRandomBytes)).rejects.toThrow(/another database’s/u);
});

postgresTest('its tables can be taken away again, and leave nothing behind', async () => {
  await using empty = await createTestDatabase();
  const database = await openPostgres(empty.url);
  const left = () =>
    database.em().execute<{ readonly name: string }[]>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relname not like 'mikro_orm%'
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace`,
    );
  await database.migrator.up();
  expect((await left()).length).toBeGreaterThan(40);
  await database.migrator.down({ to: 0 });
  expect(await left()).toEqual([]);
  await database.migrator.up();
  await database.close();
});
