import fp from 'fastify-plugin';

/**
 * One line a request, but for postbacks that were kept: these stand in the postback log. The route's
 * pattern stands for the URL: queries, bodies and headers hold tokens and are never written.
 */
export const requestLog = fp(
  async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      const code = reply.getHeader('postback-code');
      if (code !== undefined && reply.statusCode < 300) return;
      request.log.info(
        {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
          ...(code === undefined ? {} : { code }),
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
    });
  },
  { name: 'request-log' },
);
