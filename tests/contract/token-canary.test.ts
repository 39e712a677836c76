import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breakInserts, mendInserts } from '@trackside/server/testing/break-tables';
import { openBeside } from '@trackside/server/testing/open-beside';
import { setReadOnly } from '@trackside/server/testing/read-only';
import { databaseFiles } from '../databases/database-files.ts';
import { exchange } from './raw-http.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

const valid = 'canary-valid-8f2c6b1d9e';
const invalid = 'canary-invalid-4a7e0c5b3d';
const marker = 'marker-of-a-click-71d2';

interface Sighting {
  readonly status: number;
  readonly text: string;
}

const form = 'Content-Type: application/x-www-form-urlencoded';

/** One request for every status that these paths, and what lies before them, can answer. */
function requestsWith(token: string): readonly string[] {
  const query = `secure=${token}&transaction_id=${marker}`;
  const host = 'HTTP/1.1\r\nHost: a';
  const post = (headers: string, body: string) =>
    `POST / ${host}\r\n${headers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return [
    `GET /?${query} ${host}\r\n\r\n`,
    `GET /?${query}&event_name=early ${host}\r\n\r\n`,
    `GET /postback?secure=${token}&transaction_id=nobody ${host}\r\n\r\n`,
    `GET /?${query}&event_id=%zz ${host}\r\n\r\n`,
    `GET /?${query}&Event_ID=1 ${host}\r\n\r\n`,
    `GET /?${query}&secure=${token} ${host}\r\n\r\n`,
    `GET /?Secure=${token}&transaction_id=${marker} ${host}\r\n\r\n`,
    `GET /?secure[]=${token}&transaction_id=${marker} ${host}\r\n\r\n`,
    `GET /?amp;secure=${token}&transaction_id=${marker} ${host}\r\n\r\n`,
    `GET /?secure=${token}&transaction_id=${token}&event_name=${token}&order_id=${token} ${host}\r\n\r\n`,
    `GET /?secure=${token}&transaction_id=${marker}&sub1=${token}&note=${token} ${host}\r\n\r\n`,
    `GET /pixel.gif?${query} ${host}\r\n\r\n`,
    `GET /nothing/${token}?${query} ${host}\r\n\r\n`,
    `GET /%zz?${query} ${host}\r\n\r\n`,
    `PUT /?${query} ${host}\r\nContent-Length: 0\r\n\r\n`,
    post(form, query),
    post(
      'Content-Type: application/json',
      JSON.stringify({ secure: token, transaction_id: marker }),
    ),
    post('Content-Type: application/json', `{"secure":"${token}","transaction_id":`),
    post('Content-Type: application/json', JSON.stringify({ secure: token, event_id: { token } })),
    post('Content-Type: text/plain', query),
    post(form, `${query}&a=${'x'.repeat(9000)}`),
    `GET /?${query}&a=${'x'.repeat(9000)} ${host}\r\n\r\n`,
    `GET /?${query} ${host}\r\nX: ${token}${'x'.repeat(40_000)}\r\n\r\n`,
    `GET /?${query} HTTP/9.9\r\nHost: a\r\n\r\n`,
    `GET /?${query} ${host}\r\nX: \u0000${token}\r\n\r\n`,
    `GET /click?offer_id=99999&sub1=a&secure=${token} ${host}\r\n\r\n`,
    `GET /trpc/nothing?secure=${token} ${host}\r\n\r\n`,
  ];
}

async function sendAll(world: World, token: string): Promise<Sighting[]> {
  const seen: Sighting[] = [];
  const send = async (request: string) => {
    const { status, text } = await exchange(world.url, request);
    seen.push({ status, text });
  };
  for (const request of requestsWith(token)) await send(request);
  const [conversion = ''] = requestsWith(token);
  await breakInserts(world.rows, { table: 'postback', message: marker });
  await send(conversion);
  await mendInserts(world.rows, 'postback');
  await world.rows('alter table secure_token rename to elsewhere');
  await send(conversion);
  await world.rows('alter table elsewhere rename to secure_token');
  const { deps, places } = world;
  await setReadOnly(deps.database.em(), places.database, true);
  await send(conversion);
  await setReadOnly(deps.database.em(), places.database, false);
  return seen;
}

/** Everything that the database holds. */
async function allTables(world: World): Promise<string> {
  await using beside = await openBeside(world.places.database);
  const contents: unknown[] = [];
  for (const name of await beside.tables()) {
    contents.push(await beside.rows(`select * from ${name}`));
  }
  return JSON.stringify(contents);
}

async function bytesOf({ places }: World): Promise<string> {
  const files = await databaseFiles(places.database);
  return files.map((path) => readFileSync(path, 'latin1')).join('');
}

async function openCanary() {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const world = await openWorld({ globalSecure: valid, logger: { level: 'trace', stream } });
  await world.rows(
    `insert into click (transaction_id, offer_id, test, created_at)
      values ('${marker}', ${world.offer.id}, 0, 0) returning 1`,
  );
  return { ...world, log: () => lines.join('') };
}

const statuses = (seen: readonly Sighting[]) =>
  [...new Set(seen.map(({ status }) => status))].toSorted();

test('a valid token is nowhere, not even in the files of the database', async () => {
  await using world = await openCanary();
  const seen = await sendAll(world, valid);
  expect(statuses(seen)).toEqual([200, 202, 400, 401, 404, 405, 413, 414, 415, 431, 503]);
  const listed = await world.api.postbacks.list.query({ limit: 200 });
  const [first] = listed.items.filter(({ replayable }) => replayable);
  const replayed = await world.api.postbacks.replay.mutate({
    id: first?.id ?? '',
    corrections: { transaction_id: marker },
  });
  const about = listed.items.find(({ parameters }) =>
    parameters.some(({ value }) => value === marker),
  );
  const id = about?.id ?? '';
  const why = await world.api.postbacks.why.query({ id });
  const share = await world.api.postbacks.share.mutate({ id, showAmounts: true });
  const shared = await (await fetch(share.url)).text();
  const exported = await fetch(`${world.url}/export?what=postbacks&format=csv`, {
    headers: { authorization: `Bearer ${world.adminToken}` },
  });
  const setUp = await world.api.setup.export.query({ format: 'json' });
  const metrics = await (await fetch(`${world.url}/metrics`)).text();
  const places = {
    answers: seen.map(({ text }) => text).join(''),
    log: world.log(),
    tables: await allTables(world),
    bytes: await bytesOf(world),
    api: JSON.stringify([listed, replayed]),
    metrics,
    why: JSON.stringify(why),
    shared,
    exported: await exported.text(),
    setUp: setUp.text,
  };
  for (const [place, text] of Object.entries(places)) {
    expect([place, text.includes(valid)]).toEqual([place, false]);
  }
  // Control: the same search finds what is meant to be there.
  expect(places.answers).toContain(marker);
  expect(places.tables).toContain(marker);
  expect(places.api).toContain(marker);
  expect(places.why).toContain(marker);
  expect(places.shared).toContain(marker);
  expect(places.exported).toContain(marker);
  expect(places.log).toContain('METHOD_NOT_ALLOWED');
  expect(places.log).toContain('a postback could not be stored');
  expect(places.bytes).toContain(marker);
  await world.rows(`update click set sub1 = '${valid}'`);
  expect(await bytesOf(world)).toContain(valid);
});

test('an unknown token is nowhere at all', async () => {
  await using world = await openCanary();
  const seen = await sendAll(world, invalid);
  for (let i = 0; i < 101; i += 1) {
    const request = `GET /?secure=${invalid}&transaction_id=${marker} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const { status, text } = await exchange(world.url, request);
    seen.push({ status, text });
  }
  expect(statuses(seen)).toEqual([200, 400, 401, 404, 405, 413, 414, 415, 429, 431, 503]);
  const places = {
    answers: seen.map(({ text }) => text).join(''),
    log: world.log(),
    bytes: await bytesOf(world),
  };
  for (const [place, text] of Object.entries(places)) {
    expect([place, text.includes(invalid)]).toEqual([place, false]);
  }
  // Control: the same search finds what is meant to be there.
  expect(places.bytes).toContain(marker);
  expect(places.log).toContain('RATE_LIMITED');
  expect(places.answers).not.toContain(marker);
});
