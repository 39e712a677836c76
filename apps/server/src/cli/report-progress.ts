import type { CliWorld } from './cli-world.ts';

/** Tells of long work at every tenth that is done. */
export function reportProgress(
  { note }: Pick<CliWorld, 'note'>,
  work: string,
): (share: number) => void {
  let told = -1;
  return (share) => {
    const tenth = Math.floor(Math.min(share, 1) * 10);
    if (tenth <= told) return;
    told = tenth;
    note(`${work} … ${tenth * 10} %\n`);
  };
}
