import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAnswers, type WireAnswer } from './read-answers.ts';

export interface Exchange {
  /** The bytes of one or more complete requests, cut into the packets that they are sent in. */
  readonly packets: readonly Buffer[];
  /** For each request, whether its answer has no body. */
  readonly bodiless: readonly boolean[];
}

export interface KeptConnection {
  /** The answers in their order; fewer than were asked for where the server closed or kept silent. */
  readonly exchange: (exchange: Exchange) => Promise<readonly WireAnswer[]>;
  readonly close: () => void;
}

async function write(socket: Socket, packets: readonly Buffer[]): Promise<void> {
  for (const [index, packet] of packets.entries()) {
    if (index > 0) await nextTurn();
    if (!socket.destroyed) socket.write(packet);
  }
}

/**
 * A connection that is kept alive as long as the server does, and opened anew where it did not.
 * `patienceMs` is how long complete requests may wait for their answers.
 */
export function keptConnection(url: string, patienceMs = 10_000): KeptConnection {
  const { hostname, port } = new URL(url);
  let kept: Socket | null = null;
  const open = () => connect({ host: hostname, port: Number(port), noDelay: true });
  return {
    exchange: ({ packets, bodiless }) => {
      const socket = kept?.writable === true ? kept : open();
      kept = null;
      return new Promise((resolve) => {
        const answers: WireAnswer[] = [];
        let written = false;
        const finish = (keep: boolean) => {
          clearTimeout(timer);
          socket.removeAllListeners();
          if (keep) kept = socket;
          else socket.destroy();
          // Nobody listens any more to what a connection says that nobody asked.
          socket.on('error', () => socket.destroy());
          resolve(answers);
        };
        const timer = setTimeout(() => finish(false), patienceMs);
        // What is refused is answered before its end has been sent; the rest belongs to it still.
        const finishWhole = () => {
          if (written && answers.length >= bodiless.length)
            finish(answers.every(({ headers }) => headers.get('connection') !== 'close'));
        };
        socket.on(
          'data',
          readAnswers(
            (place) => bodiless[place] === true,
            (answer) => {
              answers.push(answer);
              finishWhole();
            },
          ),
        );
        socket.on('close', () => finish(false));
        socket.on('error', () => finish(false));
        void write(socket, packets).then(() => {
          written = true;
          finishWhole();
        });
      });
    },
    close: () => kept?.destroy(),
  };
}
