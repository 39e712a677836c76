import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

/**
 * A server that does what ours must not, so that the tests can be seen to notice. `early`: it
 * answers before it stores. `forgetful`: it books whatever comes, also what was booked before.
 */
const isEarly = process.env['CARELESS'] === 'early';
const storeAfterMs = 20;

const file = (process.env['TRACKSIDE_DATABASE_URL'] ?? '').slice('sqlite:'.length);
const database = new DatabaseSync(file, { timeout: 5000 });
database.exec(`
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table if not exists click (transaction_id text unique, offer_id, test, created_at);
  create table if not exists postback (id text primary key, code text, raw text);
  create table if not exists conversion (postback_id text);
  create table if not exists event_record (postback_id text);
`);
const addPostback = database.prepare('insert into postback (id, code, raw) values (?, ?, ?)');
const addConversion = database.prepare('insert into conversion (postback_id) values (?)');
const addEvent = database.prepare('insert into event_record (postback_id) values (?)');

const seen = new Set<string>();

function decide(raw: string): string {
  const kind = raw.includes('event_name=') ? 'EVENT' : 'CONVERSION';
  if (isEarly && seen.has(raw)) return `${kind}_DUPLICATE`;
  seen.add(raw);
  return `${kind}_RECORDED`;
}

function store(id: string, code: string, raw: string): void {
  database.exec('begin immediate');
  addPostback.run(id, code, raw);
  if (code === 'CONVERSION_RECORDED') addConversion.run(id);
  if (code === 'EVENT_RECORDED') addEvent.run(id);
  database.exec('commit');
}

const server = createServer((request, response) => {
  const id = randomUUID();
  const raw = (request.url ?? '').replace(/^.*?&/, '');
  const code = decide(raw);
  if (isEarly) setTimeout(() => store(id, code, raw), storeAfterMs);
  else store(id, code, raw);
  const body = JSON.stringify({ code, postback_id: id });
  response
    .writeHead(200, { 'postback-code': code, 'content-length': Buffer.byteLength(body) })
    .end(body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
