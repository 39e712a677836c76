import { once } from 'node:events';
import { connect } from 'node:net';
import type { Reply } from './read-answer.ts';
import { readAnswer } from './read-answer.ts';

/** One connection that is kept open, with one request in flight at most. */
export interface Sender {
  /** Sends `GET <target>`; the answer, or the connection's end. It never fails and never waits on. */
  send(target: string): Promise<Reply>;
  close(): void;
}

/** Connects to a server on this machine; fails where nobody listens. */
export async function openSender(port: number): Promise<Sender> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  await once(socket, 'connect');
  let received = Buffer.alloc(0);
  let isOver = false;
  let settle: ((reply: Reply) => void) | null = null;
  const finish = (reply: Reply) => {
    const waiting = settle;
    settle = null;
    waiting?.(reply);
  };
  const end = () => {
    isOver = true;
    socket.destroy();
    finish({ kind: 'ended', bytes: received.length });
  };
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (answer === null) return;
    received = Buffer.alloc(0);
    finish(answer);
  });
  socket.on('end', end).on('close', end).on('error', end);
  return {
    send: (target) =>
      new Promise((resolve) => {
        if (isOver) return resolve({ kind: 'ended', bytes: 0 });
        settle = resolve;
        socket.write(`GET ${target} HTTP/1.1\r\nHost: tracker\r\n\r\n`, 'latin1');
      }),
    close: () => void socket.destroy(),
  };
}
