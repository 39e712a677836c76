import { expect, test } from 'vitest';
import { afterUpdates } from '../../testing/break-tables.ts';
import { loginLimits } from '../../limits/failed-attempt-limiter.ts';
import { startTestServer } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusal.ts';

const start = Date.UTC(2030, 0, 1);
const hour = 3_600_000;
const extension = `chrome-extension://${'a'.repeat(32)}`;

async function openInvitations() {
  const time = { now: start };
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const server = await startTestServer({
    clock: () => time.now,
    publicUrl: 'https://t.example',
    logger: { level: 'trace', stream },
  });
  const { invitations } = server.api.access;
  const invite = async (fields: { readonly role?: 'admin'; readonly hours?: number } = {}) => {
    const made = await invitations.create.mutate({
      name: 'Ann',
      role: fields.role ?? 'manager',
      ...(fields.hours === undefined ? {} : { expiresInHours: fields.hours }),
    });
    return { ...made, secret: new URL(made.url).hash.slice(1) };
  };
  const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${server.url}/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer: { token?: string; role?: string; error?: { reason: string; message: string } } =
      JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, answer };
  };
  const reason = async (secret: string) => {
    const { status, answer } = await post({ secret });
    return [status, answer.error?.reason];
  };
  return {
    server,
    time,
    invitations,
    invite,
    post,
    reason,
    log: () => lines.join(''),
    rows: (sql: string) => server.deps.database.em().execute<Record<string, unknown>[]>(sql),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

test('brings the invited one a token of their own, once, and keeps no secret', async () => {
  await using open = await openInvitations();
  const { url, secret, id } = await open.invite();
  expect(url).toMatch(/^https:\/\/t\.example\/pair#[\w-]{32}$/u);
  const { status, answer, headers } = await open.post({ secret }, { origin: extension });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('access-control-allow-origin')).toBe(extension);
  expect(answer).toEqual({ token: expect.any(String), name: 'Ann', role: 'manager' });
  const ann = open.server.apiWith(answer.token ?? '');
  expect(await ann.access.whoami.query()).toMatchObject({ name: 'Ann', role: 'manager' });
  const [used, never] = [await open.post({ secret }), await open.post({ secret: 'never' })];
  expect(used).toMatchObject({ status: 410, answer: { error: { reason: 'INVITATION_USED' } } });
  expect(never).toMatchObject({ status: 404 });
  for (const { answer: refused } of [used, never]) {
    expect(refused.error?.message).toMatch(/^[A-Z].*: .*\.$/u);
  }
  expect(await open.invitations.list.query()).toMatchObject([
    { id, state: 'used', usedAt: new Date(start).toISOString() },
  ]);
  expect((await open.server.api.audit.list.query()).items[0]).toMatchObject({
    action: 'pair',
    actor: { id: 2, name: 'Ann' },
    after: { invitation: id, name: 'Ann', role: 'manager' },
  });
  const tables = ['access_token', 'invitation', 'audit_entry'];
  const stored = await Promise.all(tables.map((table) => open.rows(`select * from ${table}`)));
  const kept = JSON.stringify(stored) + open.log();
  expect(kept).toContain('Ann');
  expect([secret, answer.token ?? ''].filter((text) => kept.includes(text))).toEqual([]);
});

test('of fifty exchanges at once one gets a token', async () => {
  await using open = await openInvitations();
  const { secret } = await open.invite();
  const answers = await Promise.all(Array.from({ length: 50 }, () => open.post({ secret })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 49 }, () => 410),
  ]);
  expect(await open.rows('select id from access_token')).toHaveLength(2);
});

test('control: an invitation that is not used up brings everybody a token', async () => {
  await using open = await openInvitations();
  const { secret } = await open.invite();
  await afterUpdates(open.rows, {
    table: 'invitation',
    when: 'new.used_at is not null',
    statement: 'update invitation set used_at = null where id = new.id',
  });
  await Promise.all(Array.from({ length: 5 }, () => open.post({ secret })));
  expect(await open.rows('select name from access_token where id > 1 order by id')).toEqual([
    { name: 'Ann' },
    ...[2, 3, 4, 5].map((number) => ({ name: `Ann ${number}` })),
  ]);
});

test('ends when its time is over, when it is taken back, and with the admin who made it', async () => {
  await using open = await openInvitations();
  const short = await open.invite({ hours: 1 });
  open.time.now += hour - 1;
  const taken = await open.invite();
  expect(await open.invitations.revoke.mutate({ id: taken.id })).toMatchObject({
    state: 'revoked',
  });
  expect(await refusalOf(open.invitations.revoke.mutate({ id: taken.id }))).toMatchObject({
    reason: 'INVITATION_NOT_FOUND',
  });
  open.time.now += 1;
  expect(await open.reason(short.secret)).toEqual([410, 'INVITATION_EXPIRED']);
  expect(await open.reason(taken.secret)).toEqual([410, 'INVITATION_REVOKED']);
  const { tokens } = open.server.api.access;
  const ben = await tokens.create.mutate({ name: 'Ben', role: 'admin' });
  const bens = await open.server
    .apiWith(ben.token)
    .access.invitations.create.mutate({ name: 'Cleo', role: 'admin' });
  await tokens.update.mutate({ id: ben.id, role: 'manager' });
  expect(await open.reason(new URL(bens.url).hash.slice(1))).toEqual([410, 'INVITATION_REVOKED']);
  expect((await open.invitations.list.query()).map(({ state }) => state)).toEqual([
    'revoked',
    'revoked',
    'expired',
  ]);
  await tokens.update.mutate({ id: ben.id, role: 'admin' });
  expect((await open.post({ secret: new URL(bens.url).hash.slice(1) })).status).toBe(200);
});

test.each([0, 169, -1])('is not made for %i hours', async (expiresInHours) => {
  await using open = await openInvitations();
  const given = { name: 'Ann', role: 'viewer', expiresInHours } as const;
  expect(await refusalOf(open.invitations.create.mutate(given))).toMatchObject({
    reason: 'INPUT_INVALID',
    paths: ['expiresInHours'],
  });
});

test('slows down who guesses, and nobody whose invitation is right', async () => {
  await using open = await openInvitations();
  const { secret } = await open.invite();
  for (let i = 0; i < loginLimits.failures; i += 1)
    expect(await open.reason(`guess ${i}`)).toEqual([404, 'INVITATION_UNKNOWN']);
  const limited = await open.post({ secret: 'guess' });
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await open.post({ secret })).status).toBe(200);
});

test('says what is wrong with a request that it can’t read, and repeats nothing of it', async () => {
  await using open = await openInvitations();
  const json = { 'content-type': 'application/json' };
  for (const [body, headers, expected] of [
    ['{"secret":"canary', json, 400],
    ['{}', json, 400],
    ['{"secret":5}', json, 400],
    [JSON.stringify({ secret: 'canary'.repeat(50) }), json, 400],
    [JSON.stringify({ secret: 'canary'.repeat(500) }), json, 413],
    ['canary', { 'content-type': 'text/plain' }, 400],
    ['secret=canary', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ] as const) {
    const { status, answer } = await open.post(body, headers);
    expect([body, status, answer.error?.reason]).toEqual([body, expected, 'REQUEST_INVALID']);
    expect(answer.error?.message).not.toContain('canary');
  }
  expect(open.log()).not.toContain('canary');
});

test('lets the extension call it, and no website', async () => {
  await using open = await openInvitations();
  const preflight = (origin: string) =>
    fetch(`${open.server.url}/pair`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const asked = await preflight(extension);
  expect(asked.headers.get('access-control-allow-origin')).toBe(extension);
  expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
  const site = await preflight('https://evil.example');
  expect(site.headers.get('access-control-allow-origin')).toBeNull();
});

test('shows a page that runs nothing but its own script, and uses nothing up', async () => {
  await using open = await openInvitations();
  const page = await fetch(`${open.server.url}/pair/`);
  expect(page.url).toBe(`${open.server.url}/pair`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const text = await page.text();
  expect(
    [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/gu)].map(([, inside]) => inside),
  ).toEqual(['']);
  expect(text).not.toMatch(/\son\w+=/u);
  const script = await fetch(new URL('pair/page.js', page.url));
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(await script.text()).not.toContain('fetch(');
});
