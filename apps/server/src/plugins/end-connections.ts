import { setTimeout as sleep } from 'node:timers/promises';
import fp from 'fastify-plugin';

/** What has come is answered well within this; a connection that says nothing would outlast it. */
const graceMs = 3000;

/** What senders have sent already, but nobody has read yet, gets this long to be read. */
const readingMs = 100;

export interface EndConnectionsOptions {
  /** Aborted when the server is about to close. */
  readonly leaving: AbortSignal;
}

/**
 * Once the server is about to close, every answer says that its connection ends, so that no sender puts another
 * request into it. What is on its way is waited for, but not connections without a request.
 */
export const endConnections = fp<EndConnectionsOptions>(
  async (app, { leaving }) => {
    let isClosing = false;
    app.addHook('onSend', (_request, reply, payload, done) => {
      if (isClosing || leaving.aborted) reply.header('connection', 'close');
      done(null, payload);
    });
    app.addHook('preClose', async () => {
      isClosing = true;
      const timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
      app.server.once('close', () => clearTimeout(timer));
      await sleep(readingMs);
    });
  },
  { name: 'end-connections' },
);
