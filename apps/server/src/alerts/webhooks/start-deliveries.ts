import type { AppDeps } from '../../app-deps.ts';
import { serverActor } from '../../audit/audit-note.ts';
import { writeNote } from '../../audit/change-as.ts';
import { runSteps, type Upkeep } from '../../upkeep/run-steps.ts';
import type { AllowsAddress } from './send/address-guard.ts';
import { type Posted, postSafely } from './send/post-safely.ts';
import { webhookHeaders } from './send/sign-webhook.ts';
import { Webhook } from './webhook-entity.ts';
import { webhookSnapshot } from './webhook-snapshot.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after each attempt the next one follows; when they are used up the message has failed. */
export const retryAfterMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  24 * hour,
];

const messagesAStep = 10;
/** Longer than an attempt takes: after it another one may try, should this server have died. */
const sendingMs = minute;
const restMs = 2 * second;
const keptMs = 30 * 24 * hour;
const clearing = 'delete from webhook_delivery where next_at is null and created_at < ?';

export type DeliveriesDeps = Pick<AppDeps, 'database' | 'clock' | 'vault'> & {
  readonly allowsAddress: AllowsAddress;
  readonly reportFailure: (error: unknown) => void;
};

interface Due {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly attempts: number;
  readonly webhook_id: number;
}

/** Sends what is due, again and again with longer and longer pauses until it is taken. */
export function startDeliveries(deps: DeliveriesDeps): Upkeep {
  const { database, clock, vault, allowsAddress, reportFailure } = deps;
  let nextClearing = 0;
  const run = (text: string, values: readonly (string | number | null)[]) =>
    database.em().execute(text, [...values]);

  const send = async (due: Due): Promise<void> => {
    const { id, url, body } = due;
    const secret = vault.open('webhook-secret', due.secret);
    const headers = webhookHeaders(secret, { id, at: clock(), body });
    const posted = await postSafely({ url, body, headers }, { allowsAddress });
    const failure = failureOf(posted);
    const now = clock();
    const wait = retryAfterMs[due.attempts];
    const next = failure === null || wait === undefined ? null : now + wait;
    await run(
      `update webhook_delivery set attempts = attempts + 1, next_at = ?, delivered_at = ?, failure = ?
        where id = ?`,
      [next, failure === null ? now : null, failure, id],
    );
    // "Gone" is how a receiver says that it wants no more.
    if ('status' in posted && posted.status === 410) {
      await database.em().transactional(async (em) => {
        const webhook = await em.findOne(Webhook, { id: due.webhook_id });
        if (webhook === null || webhook.disabledAt !== null) return;
        const before = webhookSnapshot(webhook);
        webhook.disabledAt = now;
        await em.flush();
        await writeNote(em, serverActor, now, {
          action: 'alerts.webhooks.switch',
          entity: 'webhook',
          entityId: webhook.id,
          before,
          after: webhookSnapshot(webhook),
        });
      });
    }
  };

  /** What is due and no other server has taken: for as long as it is being sent, it is due later. */
  const take = async (now: number): Promise<readonly Due[]> => {
    const taken = await database.em().execute<{ readonly id: string }[]>(
      `update webhook_delivery set next_at = ? where next_at <= ? and id in (
          select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.next_at <= ? and w.disabled_at is null order by d.next_at limit ?)
        returning id`,
      [now + sendingMs, now, now, messagesAStep],
    );
    if (taken.length === 0) return [];
    return database.em().execute<Due[]>(
      `select d.id, w.url, w.secret, d.body, d.attempts, d.webhook_id
        from webhook_delivery d join webhook w on w.id = d.webhook_id
        where d.id in (${taken.map(() => '?').join(', ')})`,
      taken.map(({ id }) => id),
    );
  };

  const step = async (): Promise<number> => {
    const now = clock();
    const due = await take(now);
    await Promise.all(due.map(send));
    if (due.length === messagesAStep) return 0;
    if (now >= nextClearing) {
      await run(clearing, [now - keptMs]);
      nextClearing = now + hour;
    }
    return restMs;
  };
  return runSteps({ step, reportFailure });
}

function failureOf(posted: Posted): string | null {
  if ('failure' in posted) return posted.failure;
  const { status } = posted;
  return status >= 200 && status < 300 ? null : `It answered ${status}.`;
}
