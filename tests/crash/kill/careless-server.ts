import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabaseBeside, openBeside } from '@trackside/server/testing/open-beside';

/**
 * A server that does what ours must not, so that the tests can be seen to notice. `early`: it
 * answers before it stores. `forgetful`: it books whatever comes, also what was booked before.
 */
const isEarly = process.env['CARELESS'] === 'early';
const storeAfterMs = 20;

const tables = {
  click: 'transaction_id text unique, offer_id bigint, test bigint, created_at bigint',
  postback: 'id text primary key, code text, raw text',
  conversion: 'postback_id text',
  event_record: 'postback_id text',
} as const;

async function openTables(): Promise<DatabaseBeside> {
  const url = process.env['TRACKSIDE_DATABASE_URL'] ?? '';
  const file = /^sqlite:(.*)$/u.exec(url)?.[1];
  const opened = await openBeside(
    file === undefined ? { dialect: 'postgres', url } : { dialect: 'sqlite', file },
  );
  if (opened.dialect === 'sqlite') await opened.rows('pragma journal_mode = wal');
  const there = await opened.tables();
  if (there.includes('careless')) return opened;
  // Those of the product may be there already, and keep totals.
  const withViews = opened.dialect === 'postgres' ? 'cascade' : '';
  for (const name of ['goal_total', ...Object.keys(tables)]) {
    if (there.includes(name)) await opened.rows(`drop table ${name} ${withViews}`);
  }
  for (const [name, columns] of Object.entries(tables)) {
    await opened.rows(`create table ${name} (${columns})`);
  }
  await opened.rows('create table careless (since text)');
  return opened;
}

const database = await openTables();
const seen = new Set<string>();

function decide(raw: string): string {
  const kind = raw.includes('event_name=') ? 'EVENT' : 'CONVERSION';
  if (isEarly && seen.has(raw)) return `${kind}_DUPLICATE`;
  seen.add(raw);
  return `${kind}_RECORDED`;
}

let storing: Promise<unknown> = Promise.resolve();

/** One after the other, since they share a connection. */
function store(id: string, code: string, raw: string): Promise<unknown> {
  storing = storing.then(async () => {
    await database.rows('begin');
    await database.insert('postback', ['id', 'code', 'raw'], [[id, code, raw]]);
    if (code === 'CONVERSION_RECORDED')
      await database.insert('conversion', ['postback_id'], [[id]]);
    if (code === 'EVENT_RECORDED') await database.insert('event_record', ['postback_id'], [[id]]);
    await database.rows('commit');
  });
  return storing;
}

const server = createServer((request, response) => {
  const id = randomUUID();
  const raw = (request.url ?? '').replace(/^.*?&/, '');
  const code = decide(raw);
  const stored = isEarly
    ? sleep(storeAfterMs).then(() => store(id, code, raw))
    : store(id, code, raw);
  const body = JSON.stringify({ code, postback_id: id });
  void (isEarly ? Promise.resolve() : stored).then(() =>
    response
      .writeHead(200, { 'postback-code': code, 'content-length': Buffer.byteLength(body) })
      .end(body),
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
