import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selfSigned } from './self-signed.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'dashboards');

export interface PageServer extends AsyncDisposable {
  readonly port: number;
}

export interface PageOptions {
  /** Over https, with a certificate that only a browser takes which takes any. */
  readonly secure?: boolean;
}

/** Serves the saved dashboard pages, whatever host name they are asked by. */
export async function servePages({ secure = false }: PageOptions = {}): Promise<PageServer> {
  const answer: RequestListener = (request, response) => {
    const name = /^\/([a-z0-9-]+\.html)/.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(fixtures, name)).then(
      (page) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
      () => response.writeHead(404).end(),
    );
  };
  const server = secure ? createSecureServer(selfSigned(), answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
