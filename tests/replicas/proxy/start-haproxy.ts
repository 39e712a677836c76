import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pickPort } from '../../../apps/server/src/testing/postgres/pick-port.ts';
import { temporaryFolder } from '../../crash/server/temporary-folder.ts';
import { haproxyProgram } from './haproxy-program.ts';

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** Resolves once the proxy takes the server on this port for ready. */
  untilReady(port: number): Promise<void>;
}

const longestMs = 30_000;

/** It sends nothing twice, so that every failure of a server is one of the sender's. */
const configuration = (socket: string, port: number, servers: readonly number[]): string => `
global
  stats socket ${socket} level operator
defaults
  mode http
  retries 0
  timeout connect 5s
  timeout client 30s
  timeout server 30s
  timeout check 5s
frontend senders
  bind 127.0.0.1:${port}
  default_backend trackside
backend trackside
  balance roundrobin
  option httpchk GET /health/ready
  default-server check inter 500ms fall 1 rise 1
${servers.map((own) => `  server port-${own} 127.0.0.1:${own}`).join('\n')}
`;

/** HAProxy before servers on these ports of this machine; it asks each for its health twice a second. */
export async function startHaproxy(servers: readonly number[]): Promise<Proxy> {
  const folder = await temporaryFolder();
  const port = await pickPort();
  const [file, socket] = [join(folder.path, 'haproxy.cfg'), join(folder.path, 'socket')];
  await writeFile(file, configuration(socket, port, servers));
  const child = spawn(haproxyProgram(), ['-db', '-q', '-f', file], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
    await folder[Symbol.asyncDispose]();
  };
  /** What HAProxy says of its servers: a line of values with commas each. */
  const states = async (): Promise<string> => {
    const asked = connect(socket);
    asked.end('show stat -1 4 -1\n');
    return text(asked).catch(() => '');
  };
  const untilReady = async (own: number): Promise<void> => {
    const lastly = performance.now() + longestMs;
    const isReady = new RegExp(`^trackside,port-${own},.*,UP,`, 'mu');
    while (!isReady.test(await states())) {
      if (performance.now() > lastly) throw new Error(`HAProxy takes ${own} for not ready`);
      await sleep(20);
    }
  };
  try {
    for (const own of servers) await untilReady(own);
  } catch (error) {
    await end();
    throw error;
  }
  return { port, untilReady, [Symbol.asyncDispose]: end };
}
