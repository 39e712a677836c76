import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../statistics/spread.ts';
import { createAnswerReader } from './answer-reader.ts';

export interface SteadyLoad {
  readonly host: string;
  readonly port: number;
  readonly paths: readonly string[];
  /** Requests a second; `Infinity` sends as fast as answers come. */
  readonly rate: number;
  readonly connections: number;
  /** Milliseconds from the last due request until those without an answer are given up. */
  readonly patience: number;
  /** The latencies of so many first requests are left out: this process has to warm up too. */
  readonly uncounted?: number;
}

export interface SteadyFigures {
  readonly due: number;
  /** The first ones, in order; the rest found no connection in time. */
  readonly sent: number;
  readonly answered: number;
  /** Answers that were neither 200 nor 202. */
  readonly badStatuses: number;
  /** Sent over a connection that broke. */
  readonly failed: number;
  /** Given up at the end, sent or not. */
  readonly unanswered: number;
  /** Sent more than 5 ms after they were due: all connections were waiting, or the clock ran late. */
  readonly late: number;
  /** Requests a second from the first due one to the last answer. */
  readonly rate: number;
  /** Milliseconds from the moment at which a request was due, however late it was sent. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

const lateAfter = 5;

async function open({ host, port }: SteadyLoad): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/**
 * Sends each request when the clock says so, whatever became of those before: the first free
 * connection takes it, or it waits for one, and the wait counts.
 */
export async function sendSteadily(load: SteadyLoad): Promise<SteadyFigures> {
  const { host, port, paths, rate, connections, patience, uncounted = 0 } = load;
  const latencies: number[] = [];
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(load)));
  const free: ((path: string, dueAt: number) => void)[] = [];
  const interval = 1000 / rate;
  const started = performance.now();
  let next = 0;
  let answered = 0;
  let late = 0;
  let failed = 0;
  let badStatuses = 0;
  let lastAnswer = started;

  const sendDue = () => {
    const now = performance.now();
    for (let path = paths[next]; path !== undefined; path = paths[next]) {
      const dueAt = started + next * interval;
      if (dueAt > now) return;
      const send = free.pop();
      if (send === undefined) return;
      if (now - dueAt > lateAfter && next >= uncounted) late += 1;
      next += 1;
      send(path, dueAt);
    }
  };

  for (const socket of sockets) {
    let waitingSince: number | null = null;
    const send = (path: string, dueAt: number) => {
      waitingSince = dueAt;
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
    };
    const read = createAnswerReader((status) => {
      if (waitingSince === null) throw new Error('An answer to nothing.');
      lastAnswer = performance.now();
      answered += 1;
      if (waitingSince >= started + uncounted * interval) latencies.push(lastAnswer - waitingSince);
      waitingSince = null;
      if (status !== 200 && status !== 202) badStatuses += 1;
      free.push(send);
      sendDue();
    });
    socket.on('data', read);
    // What is told of an error is told again by the close that follows it.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const index = free.indexOf(send);
      if (index !== -1) free.splice(index, 1);
      if (waitingSince !== null) failed += 1;
      waitingSince = null;
    });
    free.push(send);
  }

  const deadline = started + paths.length * interval + patience;
  const isOver = () =>
    answered + failed === paths.length || sockets.every(({ destroyed }) => destroyed);
  while (!isOver() && performance.now() < deadline) {
    sendDue();
    await wait(1);
  }
  const failures = failed;
  for (const socket of sockets) socket.destroy();
  const sorted = Float64Array.from(latencies).toSorted();
  return {
    due: paths.length,
    sent: next,
    answered,
    badStatuses,
    failed: failures,
    unanswered: paths.length - answered - failures,
    late,
    rate: (answered * 1000) / (lastAnswer - started),
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    p999: percentile(sorted, 0.999),
    max: sorted.at(-1) ?? Number.NaN,
  };
}
