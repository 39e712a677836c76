import { Webhook } from 'standardwebhooks';

/**
 * The headers of Standard Webhooks, by which a receiver knows who sent a message and that it is neither
 * changed nor old. `secret` begins with `whsec_`.
 */
export function webhookHeaders(
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: number; readonly body: string },
): Record<string, string> {
  const sentAt = new Date(at);
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Trackside',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
  };
}
