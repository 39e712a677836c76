import { expect, test } from 'vitest';
import { ask, procedures } from '../testing/ask.ts';
import type { ListedProcedure } from '../testing/ask.ts';
import { refusalOf } from '../testing/refusal.ts';
import { startTestServer } from '../testing/index.ts';
import { offerSeed } from '../testing/seed.ts';
import { mayCall } from '../trpc/procedure-roles.ts';

/** Who may call what, written down once more: by the least role that may. */
const expected: Readonly<Record<string, readonly string[]>> = {
  viewer: [
    'access.whoami',
    'affiliates.list',
    'affiliates.payouts',
    'alerts.list',
    'conversions.list',
    'eventRecords.list',
    'events.list',
    'live.postbacks',
    'offers.get',
    'offers.history',
    'offers.list',
    'offers.mappingAt',
    'postbacks.counts',
    'postbacks.list',
    'postbacks.previewReversal',
    'postbacks.shares',
    'postbacks.why',
    'reports.summary',
    'setup.export',
  ],
  manager: [
    'affiliates.archive',
    'affiliates.create',
    'affiliates.setPayout',
    'affiliates.update',
    'alerts.dismiss',
    'audit.list',
    'clicks.create',
    'events.archive',
    'events.create',
    'events.update',
    'global.get',
    'offers.allowPlatform',
    'offers.archive',
    'offers.create',
    'offers.rotateSecure',
    'offers.setSigning',
    'offers.update',
    'postbackUrls.forOffer',
    'postbacks.previewRepair',
    'postbacks.repair',
    'postbacks.replay',
    'postbacks.replayMany',
    'postbacks.reverse',
    'postbacks.share',
    'postbacks.undoReversal',
    'postbacks.unshare',
    'setup.import',
    'tests.remove',
  ],
  admin: [
    'access.invitations.create',
    'access.invitations.list',
    'access.invitations.revoke',
    'access.tokens.create',
    'access.tokens.list',
    'access.tokens.revoke',
    'access.tokens.update',
    'alerts.webhooks.create',
    'alerts.webhooks.deliveries',
    'alerts.webhooks.list',
    'alerts.webhooks.remove',
    'alerts.webhooks.switch',
    'alerts.webhooks.test',
    'global.rotateSecure',
  ],
};

const ranks = Object.keys(expected);

/** The least role that the table gives a procedure; undefined: it does not stand there. */
const leastFor = (path: string) => ranks.find((role) => expected[role]?.includes(path));

/** What is missing in the table, or stands there and is no procedure. */
const misfits = (all: readonly ListedProcedure[]) => [
  ...all.map(({ path }) => path).filter((path) => leastFor(path) === undefined),
  ...Object.values(expected)
    .flat()
    .filter((path) => !all.some((one) => one.path === path)),
];

test('the table has every procedure, and no other', () => {
  expect(misfits(procedures)).toEqual([]);
  expect(new Set(procedures.map(({ kind }) => kind))).toEqual(
    new Set(['query', 'mutation', 'subscription']),
  );
  // Control: a procedure that nobody has thought of is found, and may be called by nobody.
  expect(misfits([...procedures, { path: 'offers.destroy', kind: 'mutation' }])).toEqual([
    'offers.destroy',
  ]);
  expect(mayCall('admin', 'offers.destroy')).toBe(false);
  expect(mayCall('admin', 'toString')).toBe(false);
});

test('every procedure answers who may call it, and nobody else', async () => {
  const time = { now: Date.UTC(2030, 0, 1) };
  await using server = await startTestServer({ clock: () => time.now });
  const { tokens } = server.api.access;
  const make = async (name: string, role: 'viewer' | 'manager' | 'admin', end?: string) =>
    tokens.create.mutate({ name, role, ...(end === undefined ? {} : { expiresAt: end }) });
  const expired = await make('expired', 'admin', '2030-01-01T01:00:00Z');
  const revoked = await make('revoked', 'admin');
  await tokens.revoke.mutate({ id: revoked.id });
  const callers = [
    { name: 'none', rank: -1, token: null, reason: 'UNAUTHENTICATED' },
    { name: 'expired', rank: -1, token: expired.token, reason: 'TOKEN_EXPIRED' },
    { name: 'revoked', rank: -1, token: revoked.token, reason: 'TOKEN_REVOKED' },
    { name: 'viewer', rank: 0, token: (await make('v', 'viewer')).token, reason: '' },
    { name: 'manager', rank: 1, token: (await make('m', 'manager')).token, reason: '' },
    { name: 'admin', rank: 2, token: (await make('a', 'admin')).token, reason: '' },
  ];
  time.now += 3_600_000;
  let asked = 0;
  for (const procedure of procedures) {
    for (const { name, rank, token, reason } of callers) {
      const { status, text } = await ask(server.url, procedure, token && `Bearer ${token}`);
      const may = rank >= ranks.indexOf(leastFor(procedure.path) ?? '');
      const kinds = may ? [200, 400] : rank < 0 ? [401] : [403];
      expect([procedure.path, name, status]).toEqual([
        procedure.path,
        name,
        kinds.includes(status) ? status : kinds,
      ]);
      if (!may) expect(text).toContain(`"reason":"${reason === '' ? 'ROLE_TOO_LOW' : reason}"`);
      asked += 1;
    }
  }
  expect(asked).toBe(procedures.length * 6);
});

test('gives a viewer no token of any postback URL', async () => {
  await using server = await startTestServer();
  const { offers, access } = server.api;
  const offer = await offers.create.mutate(offerSeed);
  const { secure } = await offers.rotateSecure.mutate({ id: offer.id, keepOldForHours: 5 });
  const { signingSecret } = await offers.setSigning.mutate({ id: offer.id, enabled: true });
  const { token } = await access.tokens.create.mutate({ name: 'v', role: 'viewer' });
  const viewer = server.apiWith(token);
  const seen = [
    await viewer.offers.list.query(),
    await viewer.offers.get.query({ id: offer.id }),
    await viewer.offers.history.query({ id: offer.id }),
    await viewer.postbacks.list.query(),
  ];
  const shown = JSON.stringify(seen);
  const secrets = [secure, offer.secure, server.globalSecure, signingSecret ?? 'none'];
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  expect(shown).toContain(`${secure.slice(0, 4)}••••${secure.slice(-4)}`);
  for (const call of [
    () => viewer.global.get.query(),
    () => viewer.postbackUrls.forOffer.query({ offerId: offer.id }),
  ]) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'ROLE_TOO_LOW', status: 403 });
  }
  // Control: who sets postbacks up is given them.
  const managed = JSON.stringify(await offers.list.query());
  expect(secrets.filter((secret) => managed.includes(secret))).toEqual([
    secure,
    offer.secure,
    signingSecret,
  ]);
});
