import { appRouter } from '../trpc/app-router.ts';

/** A procedure's path and kind, as the router has it. */
export interface ListedProcedure {
  readonly path: string;
  readonly kind: string;
}

/** Every procedure of the API. */
export const procedures: readonly ListedProcedure[] = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => ({ path, kind: kindOf(procedure) }),
);

/** tRPC keeps all procedures in one flat record; its type shows the routers instead. */
function kindOf(procedure: object): string {
  const definition = '_def' in procedure ? procedure._def : null;
  const known = typeof definition === 'object' && definition !== null && 'type' in definition;
  return known ? String(definition.type) : 'none';
}

/** Calls a procedure by HTTP without any input, with this `Authorization`, and reads the answer. */
export async function ask(
  url: string,
  { path, kind }: ListedProcedure,
  authorization: string | null,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const response = await fetch(`${url}/trpc/${path}`, {
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
    },
    ...(kind === 'mutation' ? { method: 'POST', body: '{}' } : {}),
  });
  const { status, headers } = response;
  // An open subscription has no end to wait for.
  const text = kind === 'subscription' && status === 200 ? '' : await response.text();
  await response.body?.cancel().catch(() => undefined);
  return { status, text, headers };
}
