import type { VerdictRow } from './verdict-table.ts';
import type { Parameters, World } from './world.ts';

/** The query that a row of the table says, with a click and a token of this world. */
export async function queryOf(world: World, row: VerdictRow): Promise<string> {
  const tokens = {
    offer: world.offer.secure,
    other: world.other.secure,
    global: world.globalSecure,
    guarded: world.guarded.secure,
    signed: world.signed.secure,
    unknown: 'unknown-token-of-nobody',
    none: undefined,
  };
  const token = tokens[row.secure ?? 'offer'];
  const clicks = {
    new: () => world.click(),
    converted: () => world.converted(),
    other: () => world.click(world.other.id),
  };
  const parameters: Parameters = {
    ...(token === undefined ? {} : { secure: token }),
    transaction_id: await clicks[row.click ?? 'new'](),
    ...row.parameters,
  };
  const pieces = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return pieces.join('&') + (row.raw ?? '');
}
