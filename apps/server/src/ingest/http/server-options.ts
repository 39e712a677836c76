import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerPostback, unkept } from '../answer.ts';
import { answerParserError } from './parser-errors.ts';

/** Above 8 KiB a query is to be told 414 by us, not 431 by Node: it must get that far. */
const maxHeaderSize = 32 * 1024;

/** Answers what the router can't read (`/%zz`): Fastify would repeat the URL, token included. */
function answerUnroutable(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, headers, body } = answerPostback(unkept('REQUEST_MALFORMED'));
  void reply.code(status).headers(headers).send(body);
}

/** What the endpoint needs of the server that it runs in. */
export const postbackServerOptions = {
  clientErrorHandler: answerParserError,
  frameworkErrors: answerUnroutable,
  exposeHeadRoutes: false,
  // A postback that came in before the end is still answered by its verdict.
  return503OnClosing: false,
  // Node answers a missing Host by itself, without our headers; the endpoint refuses it instead.
  http: { maxHeaderSize, requireHostHeader: false },
} as const;
