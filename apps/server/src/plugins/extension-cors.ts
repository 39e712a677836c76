import cors from '@fastify/cors';
import fp from 'fastify-plugin';
import { behindHeader } from '../standby/report-reads.ts';

/** The extension's own pages in Chromium and Firefox. No website is among them. */
const extensionOrigin = /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/u;

/** Lets the extension call this server from its pages, without a host permission. */
export const extensionCors = fp(
  async (app) => {
    app.addHook('onRequest', (request, reply, done) => {
      const { origin = '', 'access-control-request-private-network': asked } = request.headers;
      if (asked === 'true' && request.method === 'OPTIONS' && extensionOrigin.test(origin)) {
        reply.header('access-control-allow-private-network', 'true');
      }
      done();
    });
    await app.register(cors, {
      delegator: (request, callback) => {
        const { origin = '' } = request.headers;
        callback(null, {
          origin: extensionOrigin.test(origin) ? origin : false,
          preflight: request.headers['access-control-request-method'] !== undefined,
          methods: ['GET', 'POST'],
          allowedHeaders: ['authorization', 'content-type', 'trpc-accept', 'last-event-id'],
          exposedHeaders: ['postback-verdict', 'postback-code', 'retry-after', behindHeader],
          maxAge: 600,
        });
      },
    });
  },
  { name: 'extension-cors' },
);
