import helmet from '@fastify/helmet';
import fp from 'fastify-plugin';

/** Nothing that is answered here is a document, so nothing of it may be run or framed. */
export const securityHeaders = fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // Pixels are loaded by advertisers' pages, and the extension reads answers by CORS.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      // Whether the site has TLS, and for ever, is for the proxy before it to say.
      strictTransportSecurity: false,
    });
  },
  { name: 'security-headers' },
);
