import { connect } from 'node:net';
import { readAnswers, type WireAnswer } from './read-answers.ts';

/** What is not understood as complete by then is told to be. */
const silenceMs = 150;
const patienceMs = 10_000;

export interface Trial {
  readonly answers: readonly WireAnswer[];
  /** The server neither answered nor closed. */
  readonly hung: boolean;
}

/** Sends bytes that may be no request at all over a connection of their own. */
export function tryOut(url: string, bytes: Buffer): Promise<Trial> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const answers: WireAnswer[] = [];
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const end = setTimeout(() => socket.end(), silenceMs);
    const finish = (hung: boolean) => {
      clearTimeout(end);
      clearTimeout(timer);
      socket.destroy();
      resolve({ answers, hung });
    };
    const timer = setTimeout(() => finish(answers.length === 0), patienceMs);
    socket.on(
      'data',
      readAnswers(
        () => false,
        (answer) => {
          answers.push(answer);
          socket.end();
        },
      ),
    );
    socket.on('close', () => finish(false));
    // A server that closes while we still write resets the connection.
    socket.on('error', () => finish(false));
    socket.write(bytes);
  });
}

/** Sends bytes and is gone at once. */
export function breakOff(url: string, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve());
    socket.write(bytes, () => socket.destroy());
  });
}
