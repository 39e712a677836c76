import { isIP } from 'node:net';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { InputIssue } from '@trackside/core';
import type { AppDeps } from '../../app-deps.ts';
import { createWriteTransaction } from '../../db/transaction/write-transaction.ts';
import type { DeliveryView, WebhooksService, WebhookView } from './webhooks-service.ts';
import { Webhook } from './webhook-entity.ts';
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

export type WebhooksDeps = Pick<AppDeps, 'database' | 'clock' | 'random' | 'makeId'> & {
  readonly allowsAddress: AllowsAddress;
};

const secretBytes = 32;
const longestUrl = 2000;
const shownDeliveries = 50;
const notFound = { ok: false, error: 'WEBHOOK_NOT_FOUND' } as const;

/** Where alerts are sent to. */
export function createWebhooksService(deps: WebhooksDeps): WebhooksService {
  const { database, clock, random, makeId, allowsAddress } = deps;
  const transact = createWriteTransaction(database);
  /** Changes one webhook, if it is there. */
  const change = <Value>(id: number, act: (em: SqlEntityManager, webhook: Webhook) => Value) =>
    database.em().transactional(async (em) => {
      const webhook = await em.findOne(Webhook, { id });
      if (webhook === null) return notFound;
      return { ok: true, value: act(em, webhook) } as const;
    });
  return {
    list: async () =>
      (await database.em().find(Webhook, {}, { orderBy: { id: 'asc' } })).map(webhookView),
    create: async (url) => {
      const issues = urlIssues(url, allowsAddress);
      if (issues.length > 0) return { ok: false, error: issues };
      const secret = `whsec_${Buffer.from(random(secretBytes)).toString('base64')}`;
      const em = database.em();
      const webhook = em.create(Webhook, { url, secret, createdAt: clock(), disabledAt: null });
      await em.flush();
      return { ok: true, value: { ...webhookView(webhook), secret } };
    },
    switch: (id, on) =>
      change(id, (_em, webhook) => {
        webhook.disabledAt = on ? null : clock();
        return webhookView(webhook);
      }),
    remove: (id) =>
      change(id, (em, webhook) => {
        em.remove(webhook);
        return null;
      }),
    test: (id) =>
      transact((sql) => {
        if (sql.one('select 1 from webhook where id = ?', id) === undefined) return notFound;
        const now = clock();
        const timestamp = new Date(now).toISOString();
        const data = { message: 'A test of this webhook: nothing has happened.' };
        const body = JSON.stringify({ type: 'test', timestamp, data });
        queueDelivery(sql, { webhook: id, type: 'test', body, makeId, now });
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
