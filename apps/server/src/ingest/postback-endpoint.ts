import { METHODS } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { placesOf } from '../plugins/places-of.ts';
import type { VerdictCode } from '@trackside/core';
import { landingHeaders } from '../landing/landing-page.ts';
import type { Answer, Outcome } from './answer.ts';
import { answerPixel, answerPostback, unkept, verdictHeaders } from './answer.ts';
import { answerConnect } from './http/parser-errors.ts';
import type { Ingest } from './ingest.ts';
import { rawQuery, readRequest } from './read-request.ts';
import type { PostbackRoute } from './settings/token-facts.ts';

export interface PostbackEndpointOptions {
  readonly ingest: Ingest;
  /** The HTML that `GET /` without a query answers. */
  readonly landingPage: () => string;
  /** Called once for every answer, kept or not; milliseconds since the request had come in. */
  readonly answered: (code: VerdictCode, ms: number) => void;
}

/** `GET|POST /`, the same at `/postback`, and `GET /pixel.gif` (contract, section 3). */
export async function postbackEndpoint(
  app: FastifyInstance,
  options: PostbackEndpointOptions,
): Promise<void> {
  // Lines that are written here name the request themselves, so none needs a logger of its own.
  app.setChildLoggerFactory((logger) => logger);
  // Bodies are read by read-request.ts, bytes as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  // Fastify would refuse a type that it can't read before the limits are looked at.
  app.addHook('onRequest', async ({ raw }) => {
    delete raw.headers['content-type'];
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = errorCode(error);
    if (code === 'OVERLOADED')
      request.log.error(
        { requestId: request.id, failure: placesOf(error) },
        'a postback could not be read',
      );
    return respond(reply, unkept(code), answerPostback);
  });
  // Without this Fastify would answer 404 to the methods that it has never heard of.
  for (const method of METHODS) {
    if (method !== 'CONNECT' && !app.supportedMethods.includes(method)) app.addHttpMethod(method);
  }
  // Node would answer an unknown Expect by itself, without our headers.
  app.server.on('checkExpectation', (request, response) => {
    const answer = answerPostback(unkept('REQUEST_MALFORMED'));
    request.resume();
    response
      .writeHead(answer.status, {
        ...answer.headers,
        'content-length': Buffer.byteLength(answer.body),
      })
      .end(answer.body);
  });

  // A proxy's method has no path, so no route can answer it.
  app.server.on('connect', (_request, socket) => answerConnect(socket));

  const respond = (
    reply: FastifyReply,
    outcome: Outcome,
    toAnswer: (outcome: Outcome) => Answer,
  ) => {
    options.answered(outcome.code, reply.elapsedTime);
    const answer = toAnswer(outcome);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
  const receive = async (request: FastifyRequest, route: PostbackRoute): Promise<Outcome> => {
    const read = await readRequest(request.raw);
    if (!read.ok) return unkept(read.error);
    const { input, signed } = read.value;
    const sender = { address: request.ip, signed };
    return options.ingest({ input, route, sender, requestId: request.id });
  };

  for (const url of ['/', '/postback']) {
    app.route({
      url,
      method: ['GET', 'POST'],
      handler: async (request, reply) => {
        if (url === '/' && request.method === 'GET' && rawQuery(request.raw.url ?? '') === '') {
          return reply
            .headers({
              ...verdictHeaders('SECURE_MISSING'),
              ...landingHeaders,
            })
            .send(options.landingPage());
        }
        return respond(reply, await receive(request, 'postback'), answerPostback);
      },
    });
    refuseOtherMethods(url, ['GET', 'POST']);
  }
  app.get('/pixel.gif', async (request, reply) =>
    respond(reply, await receive(request, 'pixel'), answerPixel),
  );
  refuseOtherMethods('/pixel.gif', ['GET']);

  function refuseOtherMethods(url: string, allowed: readonly string[]): void {
    const refuse = (_request: FastifyRequest, reply: FastifyReply) => {
      reply.header('allow', allowed.join(', '));
      return respond(reply, unkept('METHOD_NOT_ALLOWED'), answerPostback);
    };
    app.route({
      url,
      method: app.supportedMethods.filter((method) => !allowed.includes(method)),
      // Before Fastify looks at a body, of which it has opinions of its own.
      onRequest: async (request, reply) => refuse(request, reply),
      handler: refuse,
    });
  }
}

/** Reading fails when the sender breaks off. */
function errorCode(error: FastifyError): 'REQUEST_MALFORMED' | 'OVERLOADED' {
  return error.code === 'ECONNRESET' ? 'REQUEST_MALFORMED' : 'OVERLOADED';
}
