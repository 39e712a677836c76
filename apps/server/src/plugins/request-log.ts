import fp from 'fastify-plugin';

/**
 * One line a request, but for postbacks that were kept: these stand in the postback log. Other lines
 * about the request carry the same `requestId`. The route's pattern stands for the URL: queries, bodies and headers hold tokens and are never written.
 */
export const requestLog = fp(
  async (app) => {
    app.addHook('onResponse', (request, reply, done) => {
      const code = reply.getHeader('postback-code');
      if (code !== undefined && reply.statusCode < 300) {
        done();
        return;
      }
      app.log.info(
        {
          requestId: request.id,
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
          ...(code === undefined ? {} : { code }),
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
      done();
    });
  },
  { name: 'request-log' },
);
