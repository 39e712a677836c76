import fp from 'fastify-plugin';

/** What has come is answered well within this; a connection that says nothing would outlast it. */
const graceMs = 3000;

/** Once the server closes, it waits for answers under way, but not for connections without a request. */
export const endConnections = fp(
  async (app) => {
    app.addHook('preClose', async () => {
      const timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
      app.server.once('close', () => clearTimeout(timer));
    });
  },
  { name: 'end-connections' },
);
