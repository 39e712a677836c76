import type { FastifyPluginCallback } from 'fastify';
import type { ShareService } from './share-service.ts';
import { whyPageHeaders } from './why-page-style.ts';

export interface WhyEndpointOptions {
  readonly shares: Pick<ShareService, 'page'>;
}

/** `GET /why/<secret>`: a link that leads nowhere is answered as every address that is none. */
export const whyEndpoint: FastifyPluginCallback<WhyEndpointOptions> = (app, { shares }, done) => {
  app.get<{ Params: { secret: string } }>('/why/:secret', async (request, reply) => {
    const page = await shares.page(request.params.secret);
    if (page === null) {
      reply.callNotFound();
      return reply;
    }
    return reply.headers(whyPageHeaders).send(page);
  });
  done();
};
