import { Agent, get } from 'node:http';

export interface LoadResult {
  /** Requests a second over the whole run. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

function request(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    }).once('error', reject);
  });
}

/** Sends every request once, a fixed number of them in flight, and says how fast they were answered. */
export async function sendAll(urls: readonly string[], connections: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const sender = async () => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
      const sent = performance.now();
      const status = await request(url, agent);
      latencies.push(performance.now() - sent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, sender));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return { rate: urls.length / seconds, p50: at(0.5), p99: at(0.99), statuses };
}
