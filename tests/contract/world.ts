import { startTestServer, type TestServerOptions } from '@trackside/server/testing';

export type Parameters = Readonly<Record<string, string | number>>;

export interface PostbackBody {
  readonly verdict: string;
  readonly code: string;
  readonly message: string;
  readonly postback_id?: string | null;
  readonly transaction_id?: string | null;
  readonly event?: { readonly id: number; readonly name: string } | null;
  readonly warnings?: readonly { readonly code: string; readonly parameter: string | null }[];
}

export interface PostbackAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: PostbackBody;
}

const someOffer = (name: string) => ({
  name,
  currency: 'EUR',
  destinationUrl: 'https://shop.example/',
  ...flat,
});

const flat = {
  revenue: { type: 'CPA', value: '10' },
  payout: { type: 'CPA', value: '5' },
} as const;

/** A running server with two offers and their events, and what tests do with them over HTTP. */
export async function openWorld(options: TestServerOptions = {}) {
  const server = await startTestServer(options);
  const { api, deps, url } = server;
  const offer = await api.offers.create.mutate({
    name: 'Shop',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/',
    ...flat,
  });
  const other = await api.offers.create.mutate({
    name: 'Game',
    currency: 'USD',
    destinationUrl: 'https://game.example/',
    ...flat,
  });
  const guard = await api.offers.create.mutate({
    ...someOffer('Guarded'),
    allowedIpRanges: ['192.0.2.0/24'],
  });
  const { id: signedId } = await api.offers.create.mutate(someOffer('Signed'));
  const signed = await api.offers.setSigning.mutate({ id: signedId, enabled: true });
  const event = (
    name: string,
    changes: { readonly share?: string; readonly allowMultiple?: boolean } = {},
  ) =>
    api.events.create.mutate({
      offerId: offer.id,
      name,
      revenue: changes.share === undefined ? flat.revenue : { type: 'CPS', value: changes.share },
      payout: { type: 'None' },
      allowMultiple: changes.allowMultiple ?? false,
      parameters: [],
    });
  const events = {
    purchase: await event('purchase'),
    level: await event('level', { allowMultiple: true }),
    basket: await event('basket', { share: '10' }),
    retired: await event('retired'),
  };
  await api.events.archive.mutate({ id: events.retired.id });

  const click = async (offerId = offer.id): Promise<string> =>
    (await api.clicks.create.mutate({ offerId })).transactionId;

  return {
    ...server,
    offer,
    other,
    /** Takes postbacks of no address that tests have. */
    guarded: guard,
    /** Asks for signatures. */
    signed,
    events,
    click,
    /** A click that has its conversion. */
    converted: async (): Promise<string> => {
      const transactionId = await click();
      const { body } = await getPostback(
        url,
        query({ secure: offer.secure, transaction_id: transactionId }),
      );
      if (body.code !== 'CONVERSION_RECORDED')
        throw new Error(`The conversion was not booked: ${body.code}`);
      return transactionId;
    },
    send: (parameters: Parameters) => getPostback(url, query(parameters)),
    rows: async <Row>(sql: string): Promise<Row[]> => deps.database.em().execute(sql),
    sendQuery: (text: string) => getPostback(url, text),
    post: (body: BodyInit, headers: Readonly<Record<string, string>>, text = '') =>
      answerOf(fetch(`${url}/${text}`, { method: 'POST', body, headers })),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

export function query(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function getPostback(url: string, text: string): Promise<PostbackAnswer> {
  return answerOf(fetch(`${url}/?${text}`));
}

async function answerOf(pending: Promise<Response>): Promise<PostbackAnswer> {
  const response = await pending;
  const body: PostbackBody = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, body };
}
