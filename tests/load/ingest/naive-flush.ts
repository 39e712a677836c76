import { randomBytes } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import Fastify from 'fastify';

/**
 * The floor: one entity and one flush a request, each synced, as anybody would write it first. Run it
 * with the name of a SQLite file or the address of a PostgreSQL database.
 */
const StoredPostback = defineEntity({
  name: 'StoredPostback',
  tableName: 'stored_postback',
  properties: {
    id: p.integer().primary().autoincrement(),
    key: p.text().unique(),
    transactionId: p.text(),
    raw: p.text(),
    receivedAt: p.bigint('number'),
  },
});

const [, , place] = process.argv;
if (place === undefined) throw new Error('Name the database.');

const options = { entities: [StoredPostback], logger: () => undefined };
const orm = place.startsWith('postgres:')
  ? new PostgresOrm({ ...options, clientUrl: place })
  : new SqliteOrm({ ...options, dbName: place });
await orm.connect();
if (orm instanceof SqliteOrm) {
  await orm.em.execute('pragma journal_mode = wal');
  await orm.em.execute('pragma synchronous = full');
}
await orm.schema.create();

const app = Fastify();
app.get<{ Querystring: { transaction_id?: string } }>('/', async ({ query, raw }) => {
  const em = orm.em.fork();
  em.create(StoredPostback, {
    key: randomBytes(16).toString('hex'),
    transactionId: query.transaction_id ?? '',
    raw: raw.url ?? '',
    receivedAt: Date.now(),
  });
  await em.flush();
  return 'OK';
});
app.addHook('onClose', () => orm.close());
process.once('SIGTERM', () => {
  void app.close().then(() => process.exit(0));
});
console.log(`listening ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
