import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSeededStage } from '../journeys/stages/seeded-stage.ts';
import { takeTour } from './take-tour.ts';

interface NetRequest {
  readonly url: string;
  /** Who asked for it: an origin, or something else for the browser itself. */
  readonly initiator: string;
}

const isText = (thing: unknown): thing is string => typeof thing === 'string';

/** The requests in a browser's log, whatever page, worker or part of the browser made them. */
function requestsIn(log: string): NetRequest[] {
  const parsed: { readonly events: readonly { readonly params?: Record<string, unknown> }[] } =
    JSON.parse(log);
  return parsed.events.flatMap(({ params }) => {
    const { url, initiator, method } = params ?? {};
    if (!isText(url) || !isText(initiator) || !isText(method)) return [];
    return [{ url, initiator }];
  });
}

const originOf = (url: string): string => new URL(url).origin;
const planted = 'http://demo.everflowclient.io/planted?figures=1';

/** Walks through everything, then plants a request that nobody should make; gives what the browser's log holds. */
async function logOfTour(file: string) {
  await using stage = await openSeededStage({ netLog: file });
  const server = stage.server.url;
  await stage.popup.page.close();
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  await takeTour(stage);
  const target = await stage.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`fetch(${JSON.stringify(planted)}, { mode: 'no-cors' }).catch(() => 0)`);
  return { server, extension: `chrome-extension://${new URL(target.url()).host}` };
}

test(
  'in a whole tour the extension talks to the user’s server, and to nobody else',
  {
    timeout: 240_000,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trackside-requests-'));
    try {
      const file = join(folder, 'log.json');
      const { server, extension } = await logOfTour(file);
      const requests = requestsIn(await readFile(file, 'utf8'));
      const ours = requests.filter(({ initiator }) => initiator === extension);
      const toServer = ours.filter(({ url }) => originOf(url) === originOf(server));
      expect(toServer.length).toBeGreaterThan(10);
      // The control: what the worker was made to ask is found, so everything else would be.
      expect(ours.filter((one) => !toServer.includes(one)).map(({ url }) => url)).toEqual([
        planted,
      ]);
      // Nor does a page ask for anything on our account.
      const pages = requests.filter(({ initiator }) => /^https?:/.test(initiator));
      expect(
        pages.filter(({ url, initiator }) => originOf(url) !== initiator).map(({ url }) => url),
      ).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
