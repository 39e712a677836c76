import { faultsOf, faultsOfForm, readAnswer } from '../checks/check-answer.ts';
import type { FuzzClick } from '../checks/fuzz-database.ts';
import type { FuzzAccount } from '../checks/fuzz-offer.ts';
import { createLaneModel } from '../checks/lane-model.ts';
import type { Ledger } from '../checks/ledger.ts';
import { type SeededRandom, seededRandom } from '../../chance/seeded-random.ts';
import { keptConnection } from '../wire/kept-connection.ts';
import type { WireAnswer } from '../wire/read-answers.ts';
import { breakOff, tryOut } from '../wire/single-connection.ts';
import { createLaneClicks } from './lane-clicks.ts';
import { createLaneRequests, type OfferTemplates, type ReadyRequest } from './lane-requests.ts';

export interface LaneDeps {
  readonly url: string;
  readonly account: FuzzAccount;
  readonly ledger: Ledger;
  readonly templates: OfferTemplates;
  /** Called for every answer, with its code. */
  readonly answered: (code: string) => void;
  readonly report: (fault: string) => void;
}

/** One sender with clicks, a connection and a model of its own. */
export interface Lane {
  /** Makes clicks for what it will send; they have to be in the database before. */
  readonly makeClicks: (count: number) => FuzzClick[];
  /** Sends this many requests, one after another, and checks each answer. Gives how many it sent. */
  readonly send: (count: number) => Promise<number>;
  readonly close: () => void;
}

function shown(bytes: Buffer): string {
  const text = bytes.toString('latin1').replaceAll(/x{50,}/g, (run) => `{${run.length} × x}`);
  return JSON.stringify(text.slice(0, 900));
}

/** Cuts what is sent into packets; mostly it goes as one. */
function packetsOf(random: SeededRandom, bytes: Buffer): Buffer[] {
  if (random.chance(0.94)) return [bytes];
  const cuts = Array.from({ length: 1 + random.below(3) }, () => random.below(bytes.length));
  const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** Checks answers, and notes what rows they promise. */
function createCheck({ ledger, answered, report }: LaneDeps) {
  const tell = (faults: readonly string[], bytes: Buffer, answer: WireAnswer): void => {
    if (faults.length === 0) return;
    report(`${faults.join('; ')}\n  to ${shown(bytes)}\n  answered ${answer.body}`);
  };
  return {
    complete: ({ bytes, expected }: ReadyRequest, answer: WireAnswer | undefined): void => {
      if (answer === undefined) {
        report(`No answer to ${shown(bytes)}`);
        return;
      }
      tell(faultsOf(answer, expected), bytes, answer);
      const read = readAnswer(answer);
      answered(read?.code ?? 'none');
      if (read === null || expected.judged?.kept !== true) return;
      const promised = { code: read.code, raw: expected.judged.redacted };
      if (read.postbackId !== null) ledger.promise(read.postbackId, promised);
      else if (expected.shape === 'gif') ledger.promiseUnnamed(promised);
    },
    garbage: (bytes: Buffer, answer: WireAnswer): void => {
      tell(faultsOfForm(answer), bytes, answer);
      const read = readAnswer(answer);
      answered(read?.code ?? 'none');
      const id = read?.postbackId ?? null;
      if (read !== null && id !== null) ledger.promise(id, { code: read.code, raw: null });
    },
  };
}

/** Opens a lane; the same number always sends the same. */
export function openLane(number: number, deps: LaneDeps): Lane {
  const { url, account, ledger, templates, report } = deps;
  const random = seededRandom(number);
  const model = createLaneModel(account);
  const clicks = createLaneClicks({ number, random, account, model });
  const requests = createLaneRequests({ random, account, model, clicks, templates });
  const connection = keptConnection(url);
  const check = createCheck(deps);

  const deliver = async (batch: readonly ReadyRequest[]): Promise<number> => {
    const answers = await connection.exchange({
      packets: packetsOf(random, Buffer.concat(batch.map(({ bytes }) => bytes))),
      bodiless: batch.map(({ expected }) => expected.shape === 'bodiless'),
    });
    for (const [index, one] of batch.entries()) check.complete(one, answers[index]);
    return batch.length;
  };

  /** Several at once may overtake each other, so that they must not speak of the same click. */
  const sendTogether = async (most: number): Promise<number> => {
    const batch: ReadyRequest[] = [];
    const spokenOf = new Set<string>();
    while (batch.length < most) {
      const next = requests.ready();
      const click = next.expected.judged?.transactionId ?? null;
      if (click !== null && spokenOf.has(click))
        return (await deliver(batch)) + (await deliver([next]));
      if (click !== null) spokenOf.add(click);
      batch.push(next);
      if (next.last) break;
    }
    return deliver(batch);
  };

  /** What becomes of what is said of it can't be told, so that it is said once. */
  const abandonedClick = (): FuzzClick => {
    const click = clicks.single();
    ledger.abandon(click.transactionId);
    return click;
  };

  const sendGarbage = async (): Promise<number> => {
    const bytes = requests.garbage(abandonedClick());
    const { answers, hung } = await tryOut(url, bytes);
    if (hung) report(`Neither an answer nor an end to ${shown(bytes)}`);
    for (const answer of answers) check.garbage(bytes, answer);
    return 1;
  };

  const sendBroken = async (): Promise<number> => {
    await breakOff(url, requests.broken(abandonedClick()));
    return 1;
  };

  const sendNext = (): Promise<number> => {
    const way = random.fraction();
    if (way < 0.01) return sendBroken();
    if (way < 0.03) return sendGarbage();
    if (way < 0.09) return sendTogether(2 + random.below(5));
    return deliver([requests.ready()]);
  };

  return {
    makeClicks: clicks.make,
    send: async (count) => {
      let sent = 0;
      while (sent < count) sent += await sendNext();
      return sent;
    },
    close: () => connection.close(),
  };
}
