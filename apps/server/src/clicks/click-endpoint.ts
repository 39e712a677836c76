import { hasControlCharacter, isOverBytes } from '@trackside/core';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { ClicksService } from './clicks-service.ts';
import { fillDestination } from './fill-destination.ts';

export interface ClickEndpointOptions {
  readonly clicks: Pick<ClicksService, 'create'>;
  /** How many clicks of one address are stored a minute; undefined: any number. */
  readonly perMinute: number | undefined;
}

/** What a visitor is told where there is no way on. */
const refusals = {
  OFFER_NOT_FOUND: { status: 404, text: 'There is no such offer.\n' },
  OFFER_ARCHIVED: { status: 410, text: 'This offer has ended.\n' },
  OVERLOADED: { status: 503, text: 'Too many visitors at once: try again in a moment.\n' },
} as const;

const subs = ['sub1', 'sub2', 'sub3', 'sub4', 'sub5'] as const;

/** The tracking link (contract, section 4): stores a click and sends the visitor on. */
export async function clickEndpoint(
  app: FastifyInstance,
  { clicks, perMinute }: ClickEndpointOptions,
): Promise<void> {
  if (perMinute !== undefined) {
    await app.register(rateLimit, { max: perMinute, timeWindow: '1 minute' });
  }
  app.get('/click', async (request, reply) => {
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8');
    const query = new URLSearchParams(queryOf(request.url));
    const offerId = query.get('offer_id') ?? '';
    if (!/^[1-9]\d{0,9}$/u.test(offerId)) {
      return reply
        .code(400)
        .send('The link is incomplete: offer_id must be the number of an offer.\n');
    }
    const affiliateId = kept(query.get('affiliate_id'));
    const externalTransactionId = kept(query.get('external_transaction_id'));
    const subValues = subs.map((name) => kept(query.get(name)));
    const created = await clicks.create({
      offerId: Number(offerId),
      affiliateId: affiliateId ?? undefined,
      externalTransactionId: externalTransactionId ?? undefined,
      subs: subValues,
    });
    if (!created.ok) {
      const { status, text } = refusals[created.error];
      return reply.code(status).send(text);
    }
    const { destinationUrl, transactionId } = created.value;
    const location = fillDestination(destinationUrl, {
      transaction_id: transactionId,
      offer_id: offerId,
      affiliate_id: affiliateId,
      external_transaction_id: externalTransactionId,
      ...Object.fromEntries(subs.map((name, index) => [name, subValues[index] ?? null])),
    });
    return reply.code(302).header('location', location).send('');
  });
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** A value as it is kept, by the rules for a sender's descriptive parameters: null where it is left out. */
function kept(value: string | null): string | null {
  if (value === null || value === '') return null;
  return hasControlCharacter(value) || isOverBytes(value) ? null : value;
}
