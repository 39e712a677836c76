import type { ServerProcess } from './start-server.ts';

const longestMs = 10_000;

/** Tells a server to end; fails where it does not do so in time and with the code 0. */
export async function endGracefully(server: ServerProcess): Promise<void> {
  const told = performance.now();
  server.signal('SIGTERM');
  const code = await server.ended;
  const took = performance.now() - told;
  if (code !== 0) throw new Error(`The server ended with ${code}`);
  if (took > longestMs) throw new Error(`The server took ${took.toFixed(0)} ms to end`);
}
