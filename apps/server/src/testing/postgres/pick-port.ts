import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: between a kill and a restart none of these may take it. */
const ports = { from: 20_000, below: 32_768 } as const;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** A free port of this machine's own address, which stays free while its server restarts. */
export async function pickPort(): Promise<number> {
  const port = randomInt(ports.from, ports.below);
  return (await isFree(port)) ? port : pickPort();
}
