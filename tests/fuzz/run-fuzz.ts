import { setTimeout as pause } from 'node:timers/promises';
import { filesWith } from './checks/fuzz-database.ts';
import { createLedger } from './checks/ledger.ts';
import type { FuzzServer } from './fuzz-server.ts';
import { openLane } from './lane/lane.ts';
import { strangeToken, templatesOf } from './lane/lane-requests.ts';

const lanes = 32;
const roundLength = 20_000;
const mostFaults = 20;

export interface FuzzProgress {
  readonly sent: number;
  readonly rows: number;
  readonly seconds: number;
  /** How many answers had each code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** Waits for what was broken off to be over: rows may still come of it. */
async function settled(server: FuzzServer): Promise<void> {
  let before = -1;
  for (;;) {
    const now = await server.database.countRows();
    if (now === before) return;
    before = now;
    await pause(150);
  }
}

async function tokenFaults({ database, location, account }: FuzzServer): Promise<string[]> {
  const valid = [account.globalSecure, ...account.offers.map(({ secure }) => secure)];
  const columns: string[] = [];
  for (const token of valid) columns.push(...(await database.columnsWith(token)));
  return [
    ...columns.map((at) => `a token is in ${at}`),
    ...(await filesWith(location, strangeToken)).map((at) => `a stranger’s token is in ${at}`),
  ];
}

/**
 * Sends mutated requests over some lanes at once and checks each answer against core, and after every
 * round the database against the answers, row by row. Ends early where there are many faults.
 */
export async function runFuzz(
  server: FuzzServer,
  options: {
    readonly count: number;
    readonly seed: number;
    readonly onRound?: (progress: FuzzProgress) => void;
  },
): Promise<FuzzProgress> {
  const { database, account, url } = server;
  const ledger = createLedger();
  const codes = new Map<string, number>();
  const faults: string[] = [];
  const deps = {
    url,
    account,
    ledger,
    templates: templatesOf(account),
    answered: (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1),
    report: (fault: string) => faults.push(fault),
  };
  const running = Array.from({ length: lanes }, (_, lane) => openLane(options.seed + lane, deps));
  const started = performance.now();
  let sent = 0;
  let rows = 0;
  let last = '';
  const progress = (): FuzzProgress => {
    return { sent, rows, codes, faults, seconds: (performance.now() - started) / 1000 };
  };
  while (sent < options.count && faults.length < mostFaults) {
    const share = Math.ceil(Math.min(roundLength, options.count - sent) / lanes);
    await database.insertClicks(running.flatMap((lane) => lane.makeClicks(Math.ceil(share / 2))));
    for (const number of await Promise.all(running.map((lane) => lane.send(share)))) sent += number;
    await settled(server);
    const found = await database.rowsAfter(last);
    faults.push(...ledger.settle(found), ...ledger.unsettled());
    rows += found.length;
    last = found.at(-1)?.id ?? last;
    options.onRound?.(progress());
  }
  for (const lane of running) lane.close();
  const there = await database.countRows();
  if (there !== rows) faults.push(`there are ${there} rows, and ${rows} were looked at`);
  faults.push(...(await database.bookingFaults()), ...(await tokenFaults(server)));
  return progress();
}
