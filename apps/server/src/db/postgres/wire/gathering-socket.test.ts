import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { GatheringSocket } from './gathering-socket.ts';

/** Writes two statements of two pieces each, as the driver does, and counts how often the system is called. */
async function callsOf(socket: Socket): Promise<{ readonly calls: number; readonly text: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const arriving = once(server, 'connection');
  socket.connect(port, '127.0.0.1');
  const [accepted]: Socket[] = await arriving;
  let calls = 0;
  const { _writev: writeMany } = socket;
  socket._writev = (chunks, done) => {
    calls += 1;
    writeMany?.call(socket, chunks, done);
  };
  let text = '';
  accepted?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  for (const statement of ['ab', 'cd']) {
    socket.cork();
    for (const piece of statement) socket.write(piece);
    socket.uncork();
    await Promise.resolve();
  }
  socket.end();
  await once(accepted ?? server, 'end');
  accepted?.end();
  server.close();
  await once(server, 'close');
  return { calls, text };
}

test('sends what two statements write in one call', async () => {
  expect(await callsOf(new GatheringSocket())).toEqual({ calls: 1, text: 'abcd' });
});

test('control: the plain socket sends each by itself', async () => {
  expect(await callsOf(new Socket())).toEqual({ calls: 2, text: 'abcd' });
});
