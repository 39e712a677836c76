import { isIP } from 'node:net';
import type { InputIssue } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Change, ChangeAs } from '../../audit/change-as.ts';
import type { Changed } from '../../audit/changed.ts';
import type { DeliveryView, WebhooksService, WebhookView } from './webhooks-service.ts';
import { Webhook } from './webhook-entity.ts';
import { webhookSnapshot } from './webhook-snapshot.ts';
import type { AllowsAddress } from './send/address-guard.ts';
import { queueDelivery } from './queue-deliveries.ts';

interface DeliveryRow {
  readonly id: string;
  readonly type: string;
  readonly created_at: number;
  readonly attempts: number;
  readonly next_at: number | null;
  readonly delivered_at: number | null;
  readonly failure: string | null;
}

export type WebhooksDeps = Pick<AppDeps, 'database' | 'clock' | 'random' | 'makeId' | 'vault'> & {
  readonly allowsAddress: AllowsAddress;
  readonly changeAs: ChangeAs;
};

interface Asked {
  readonly caller: Caller;
  readonly id: number;
}

const secretBytes = 32;
const longestUrl = 2000;
const shownDeliveries = 50;
const notFound = { ok: false, error: 'WEBHOOK_NOT_FOUND' } as const;

/** Where alerts are sent to. */
export function createWebhooksService(deps: WebhooksDeps): WebhooksService {
  const { database, clock, random, makeId, vault, allowsAddress, changeAs } = deps;
  const transact = database.transact;
  /** Changes one webhook, if it is there. */
  const change = <Value>(
    { caller, id }: Asked,
    act: (change: Change, webhook: Webhook) => Promise<Value>,
  ): Promise<Changed<Value>> =>
    changeAs(caller, async (unit) => {
      const webhook = await unit.em.findOne(Webhook, { id });
      if (webhook === null) return notFound;
      return { ok: true, value: await act(unit, webhook) };
    });
  return {
    list: async () =>
      (await database.em().find(Webhook, {}, { orderBy: { id: 'asc' } })).map(webhookView),
    create: (caller, url) =>
      changeAs(caller, async ({ em, note }) => {
        const issues = urlIssues(url, allowsAddress);
        if (issues.length > 0) return { ok: false, error: issues };
        const secret = `whsec_${Buffer.from(random(secretBytes)).toString('base64')}`;
        const webhook = em.create(Webhook, {
          url,
          secret: vault.seal('webhook-secret', secret),
          createdAt: clock(),
          disabledAt: null,
        });
        await em.flush();
        await note({
          action: 'alerts.webhooks.create',
          entity: 'webhook',
          entityId: webhook.id,
          before: null,
          after: webhookSnapshot(webhook),
        });
        return { ok: true, value: { ...webhookView(webhook), secret } };
      }),
    switch: (caller, id, on) =>
      change({ caller, id }, async ({ em, note }, webhook) => {
        const before = webhookSnapshot(webhook);
        webhook.disabledAt = on ? null : (webhook.disabledAt ?? clock());
        await em.flush();
        await note({
          action: 'alerts.webhooks.switch',
          entity: 'webhook',
          entityId: id,
          before,
          after: webhookSnapshot(webhook),
        });
        return webhookView(webhook);
      }),
    remove: (caller, id) =>
      change({ caller, id }, async ({ em, note }, webhook) => {
        await note({
          action: 'alerts.webhooks.remove',
          entity: 'webhook',
          entityId: id,
          before: webhookSnapshot(webhook),
          after: null,
        });
        await em.remove(webhook).flush();
        return null;
      }),
    test: (id) =>
      transact(async (sql) => {
        const known = await sql.one('select 1 from webhook where id = ?', id);
        if (known === undefined) return notFound;
        const now = clock();
        const timestamp = new Date(now).toISOString();
        const data = { message: 'A test of this webhook: nothing has happened.' };
        const body = JSON.stringify({ type: 'test', timestamp, data });
        await queueDelivery(sql, { webhook: id, type: 'test', body, makeId, now });
        return { ok: true, value: null };
      }),
    deliveries: async (id) => {
      const found: DeliveryRow[] = await database.em().execute(
        `select id, type, created_at, attempts, next_at, delivered_at, failure
          from webhook_delivery where webhook_id = ? order by created_at desc, id desc limit ?`,
        [id, shownDeliveries],
      );
      return found.map(deliveryView);
    },
  };
}

function urlIssues(text: string, allowsAddress: AllowsAddress): InputIssue[] {
  const issue = (message: string): InputIssue[] => [{ path: 'url', message }];
  const needed = 'must be an https URL, for example https://hooks.example.com/trackside.';
  if (text.length > longestUrl || /\s/u.test(text) || !URL.canParse(text)) return issue(needed);
  const { protocol, username, password, hostname } = new URL(text);
  // Where private addresses are allowed, receivers in the own network often have no certificate.
  const isSecure = protocol === 'https:' || (protocol === 'http:' && allowsAddress('127.0.0.1'));
  if (!isSecure) return issue(needed);
  if (username !== '' || password !== '') return issue('must not carry a user name or password.');
  const literal = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(literal) !== 0 && !allowsAddress(literal)) {
    return issue(
      'lies in a network that is not public. Where that is meant, start the server with TRACKSIDE_PRIVATE_WEBHOOKS=true.',
    );
  }
  return [];
}

const iso = (moment: number | null | undefined): string | null =>
  moment === null || moment === undefined ? null : new Date(moment).toISOString();

function webhookView({ id, url, createdAt, disabledAt }: Webhook): WebhookView {
  return { id, url, createdAt: new Date(createdAt).toISOString(), disabledAt: iso(disabledAt) };
}

function deliveryView(row: DeliveryRow): DeliveryView {
  return {
    id: row.id,
    type: row.type,
    createdAt: new Date(row.created_at).toISOString(),
    attempts: row.attempts,
    nextAt: iso(row.next_at),
    deliveredAt: iso(row.delivered_at),
    failure: row.failure,
  };
}
