import type { CliWorld } from './cli-world.ts';

/** Tells a result: as one JSON document where that was asked for, else as lines for people. */
export function printResult(
  world: Pick<CliWorld, 'out'>,
  { json }: { readonly json?: boolean | undefined },
  result: { readonly data: object; readonly lines: readonly string[] },
): void {
  world.out(json === true ? `${JSON.stringify(result.data)}\n` : `${result.lines.join('\n')}\n`);
}

/** The option that every command has. */
export const jsonOption = ['--json', 'print one JSON document instead of sentences'] as const;
