import type { FastifyPluginCallback } from 'fastify';
import type { Config } from '../config.ts';
import { documentPage, documentPageHeaders } from './document-page.ts';
import { openApiDocument } from './openapi-document.ts';

export interface DocumentEndpointOptions {
  readonly config: Pick<Config, 'publicUrl'>;
}

/** `/openapi.json` for machines, and the same for people at `/docs`. */
export const documentEndpoint: FastifyPluginCallback<DocumentEndpointOptions> = (
  app,
  { config },
  done,
) => {
  app.get('/openapi.json', () => openApiDocument(config.publicUrl));
  app.get('/docs', (_request, reply) =>
    reply.headers(documentPageHeaders).send(documentPage(config.publicUrl)),
  );
  done();
};
