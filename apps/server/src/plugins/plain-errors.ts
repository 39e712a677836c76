import type { FastifyError } from 'fastify';
import fp from 'fastify-plugin';
import { isStoreUnusable } from '../db/transaction/store-errors.ts';
import { refusals } from '../errors.ts';
import { placesOf } from './places-of.ts';

/** Own bodies for what no route answers: Fastify's hold the URL, or the error's text. */
export const plainErrors = fp(
  async (app) => {
    app.setNotFoundHandler((_request, reply) => {
      void reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('There is nothing at this address.\n');
    });
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error.statusCode ?? 500;
      reply.type('text/plain; charset=utf-8');
      if (status < 500) {
        void reply
          .code(status)
          .send('The request can’t be understood: check its headers and its body.\n');
        return;
      }
      app.log.error({ requestId: request.id, failure: placesOf(error) }, 'failed');
      if (isStoreUnusable(error))
        void reply.code(503).send(`${refusals.DATABASE_UNAVAILABLE.message}\n`);
      else void reply.code(500).send('Something went wrong on the server.\n');
    });
  },
  { name: 'plain-errors' },
);
