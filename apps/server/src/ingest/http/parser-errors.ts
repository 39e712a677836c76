import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Answer } from '../answer.ts';
import { answerPostback, unkept } from '../answer.ts';

/** Node's name of headers that are too long: the one refusal with a status of its own. */
const headersTooLong = 'HPE_HEADER_OVERFLOW';

/** Node's name of a request that was not read in time: it may be this server that was too slow. */
const readTooLate = 'ERR_HTTP_REQUEST_TIMEOUT';

/** Answers what Node's HTTP parser rejects: no request came of it, so nothing else can. */
export function answerParserError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  if (error.code === readTooLate) {
    answerAndHangUp(socket, answerPostback(unkept('OVERLOADED')));
    return;
  }
  const status = error.code === headersTooLong ? 431 : 400;
  answerAndHangUp(socket, { ...answerPostback(unkept('REQUEST_MALFORMED')), status });
}

/** Answers a method that asks for a tunnel instead of a path, so that no route can. */
export function answerConnect(socket: Duplex): void {
  answerAndHangUp(socket, answerPostback(unkept('METHOD_NOT_ALLOWED')));
}

function answerAndHangUp(socket: Duplex, answer: Answer): void {
  socket.end(asText(answer));
  // `end` waits for the sender's own end, which may never come.
  socket.once('finish', () => socket.destroy());
}

function asText({ status, headers, body }: Answer): string {
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body.toString()}`;
}
