import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between a server and its database, and can fall silent: it takes all, and passes nothing on. */
export interface SilentProxy extends AsyncDisposable {
  readonly port: number;
  fallSilent(): void;
  speak(): void;
}

export async function openSilentProxy(target: number): Promise<SilentProxy> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const quieten = (): void => {
    for (const socket of sockets) {
      if (isSilent) socket.pause();
      else socket.resume();
    }
  };
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => other.write(chunk));
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    keep(near, far);
    keep(far, near);
    quieten();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    fallSilent: () => {
      isSilent = true;
      quieten();
    },
    speak: () => {
      isSilent = false;
      quieten();
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
