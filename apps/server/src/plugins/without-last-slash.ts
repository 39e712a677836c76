import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends `/pair/` on to `/pair`: a page's links are relative, as the server may stand below a path, and
 * one slash more would lead them astray.
 */
export async function withoutLastSlash(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const [address = ''] = request.url.split('?');
  const [, last, slashes = ''] = /([a-z]+)(\/+)$/u.exec(address) ?? [];
  if (last === undefined) return undefined;
  const page = `${'../'.repeat(slashes.length)}${last}`;
  return reply.code(308).header('location', page).send('');
}
