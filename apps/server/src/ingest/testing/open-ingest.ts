import { randomBytes } from 'node:crypto';
import type { PriceRule } from '@trackside/core';
import fastify from 'fastify';
import type { Caller } from '../../access/access-service.ts';
import { openBatches } from '../../db/postgres/open-batches.ts';
import { openDatabase } from '../../db/open-database.ts';
import { createLiveFeed } from '../../live/live-feed.ts';
import { secureRandomBytes as random } from '../../ports/random-bytes.ts';
import { createIdMaker } from '../../ports/time-ordered-id.ts';
import { makeTestPlaces, type TestPlaces } from '../../testing/test-places.ts';
import { createPostbacksService } from '../../postbacks/create-postbacks-service.ts';
import type { PostbackRow } from '../../postbacks/postbacks-service.ts';
import { postbackServerOptions } from '../http/server-options.ts';
import type { IngestDeps } from '../ingest.ts';
import { createIngest } from '../ingest.ts';
import type { WriteQueueDeps } from '../queue/write-queue.ts';
import { createWriteQueue } from '../queue/write-queue.ts';
import type { WriterDeps } from '../writer/create-writer.ts';
import { createWriter } from '../writer/create-writer.ts';
import { createKeyedTurns } from '../writer/keyed-turns.ts';
import { postbackEndpoint } from '../postback-endpoint.ts';

type Value = string | number | null;

export interface OfferSeed {
  readonly currency?: string;
  readonly revenue?: PriceRule;
  readonly payout?: PriceRule;
  readonly pixelEnabled?: boolean;
  readonly promoteEarlyEventsHours?: number;
  readonly allowedIpRanges?: readonly string[];
  readonly signingSecret?: string;
}

export interface EventSeed {
  readonly revenue?: PriceRule;
  readonly allowMultiple?: boolean;
}

export type IngestSeams = Partial<
  Pick<IngestDeps, 'failedTokenLimits'> &
    Pick<WriterDeps, 'loadFacts'> &
    Pick<WriteQueueDeps, 'largestBatch'>
>;

/** The receiving half of the server on a database of its own, with a clock that tests set. */
export async function openIngest(seams: IngestSeams = {}, own?: TestPlaces) {
  const { places, remove } = own ?? (await makeTestPlaces());
  const { database, vault, secureKey } = await openDatabase(places, random);
  const time = { now: Date.UTC(2030, 0, 1) };
  const clock = () => time.now;
  const liveFeed = createLiveFeed();
  const failures: unknown[] = [];
  const counted: string[] = [];
  const deps = {
    database,
    vault,
    clock,
    liveFeed,
    makeId: createIdMaker(clock, (size) => randomBytes(size)),
  };
  const batches = database.dialect === 'sqlite' ? null : openBatches(database.url);
  const writing =
    batches === null
      ? { transact: database.transact }
      : { transact: batches.transact, inOrder: createKeyedTurns() };
  const writer = createWriter({ ...writing, vault, ...seams });
  const ingest = createIngest({
    ...deps,
    ...seams,
    queue: createWriteQueue({ ...seams, writer, liveFeed, clock }),
    reportFailure: (error) => failures.push(error),
  });
  const app = fastify({ ...postbackServerOptions });
  await app.register(postbackEndpoint, {
    ingest,
    landingPage: () => '<!doctype html><title>Trackside</title>',
    answered: (code) => counted.push(code),
  });

  /** Runs one statement; the tables of totals have all that was counted. */
  const rows = async <Row>(text: string, values: readonly Value[] = []): Promise<Row[]> => {
    if (database.dialect === 'postgres' && text.includes('_total')) {
      await database.em().execute('select fold_totals()');
    }
    return database.em().execute(text, [...values]);
  };
  const insert = async (text: string, values: readonly Value[]): Promise<number> => {
    const [row] = await rows<{ id: number }>(`${text} returning id`, values);
    if (row === undefined) throw new Error('Nothing was inserted');
    return row.id;
  };
  const token = async (offerId: number | null, text: string, validUntil: number | null = null) => {
    await insert(
      'insert into secure_token (offer_id, token, token_digest, created_at, valid_until) values (?, ?, ?, 0, ?)',
      [offerId, vault.seal('secure-token', text), vault.digest(text), validUntil],
    );
    return text;
  };
  const priceColumns = (rule: PriceRule): [string, string | null] =>
    rule.type === 'None' ? ['None', null] : [rule.type, rule.value];

  const person = async (name: string): Promise<Caller> => {
    const id = await insert(
      `insert into access_token (name, role, token_digest, initial, created_at)
        values (?, 'manager', ?, 0, 0)`,
      [name, `digest of ${name}`],
    );
    return { id, name, role: 'manager', expiresAt: null };
  };
  const people = { Ann: await person('Ann'), Ben: await person('Ben') };

  const postbacks = createPostbacksService({ ...deps, ...seams });

  return {
    app,
    clock,
    counted,
    database,
    failures,
    ingest,
    liveFeed,
    /** Who may replay. */
    people,
    places,
    postbacks,
    secureKey,
    vault,
    /** A postback as the API shows it. */
    shown: async (postbackId: string): Promise<PostbackRow | undefined> => {
      const [row] = await rows<{ number: number }>('select number from postback where id = ?', [
        postbackId,
      ]);
      return row && (await postbacks.rows([row.number])).get(row.number);
    },
    rows,
    time,
    token,
    offer: async (seed: OfferSeed = {}) => {
      const id = await insert(
        `insert into offer (name, currency, destination_url, revenue_type, revenue_value, payout_type,
          payout_value, pixel_enabled, promote_early_events_hours, statuses_not_counted,
          allowed_ip_ranges, signing_secret, created_at)
          values ('Offer', ?, 'https://shop.example/', ?, ?, ?, ?, ?, ?, '["rejected"]', ?, ?, 0)`,
        [
          seed.currency ?? 'EUR',
          ...priceColumns(seed.revenue ?? { type: 'CPA', value: '2.50' }),
          ...priceColumns(seed.payout ?? { type: 'CPA', value: '1.00' }),
          seed.pixelEnabled === true ? 1 : 0,
          seed.promoteEarlyEventsHours ?? null,
          JSON.stringify(seed.allowedIpRanges ?? []),
          seed.signingSecret === undefined
            ? null
            : vault.seal('signing-secret', seed.signingSecret),
        ],
      );
      return { id, secure: await token(id, `offer-${id}-${randomBytes(9).toString('hex')}`) };
    },
    event: (offerId: number, name: string, seed: EventSeed = {}) =>
      insert(
        `insert into event_definition (offer_id, name, revenue_type, revenue_value, payout_type,
          payout_value, allow_multiple, parameters, created_at)
          values (?, ?, ?, ?, 'None', null, ?, '[]', 0)`,
        [
          offerId,
          name,
          ...priceColumns(seed.revenue ?? { type: 'CPA', value: '4' }),
          seed.allowMultiple === true ? 1 : 0,
        ],
      ),
    click: async (
      offerId: number,
      transactionId = `click-${randomBytes(9).toString('hex')}`,
      affiliateId: string | null = null,
    ) => {
      await rows(
        `insert into click (transaction_id, offer_id, affiliate_id, test, created_at)
          values (?, ?, ?, 0, 0) returning 1`,
        [transactionId, offerId, affiliateId],
      );
      return transactionId;
    },
    /** Sends a postback through the HTTP layer; the verdict's code, and the whole answer beside it. */
    send: async (parameters: Readonly<Record<string, string | number>>) => {
      const query = Object.entries(parameters)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
      const response = await app.inject(`/?${query}`);
      const body: Record<string, unknown> = response.json();
      return { code: String(response.headers['postback-code']), status: response.statusCode, body };
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await batches?.close();
      await database.close();
      await remove();
    },
  };
}
