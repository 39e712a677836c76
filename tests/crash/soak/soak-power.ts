import { join } from 'node:path';
import { recordServer } from '../power-cut/record-server.ts';
import { addUpCuts, replayCuts } from '../power-cut/replay-cuts.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { readNumbers } from './read-numbers.ts';
import { reportProgress } from './report-progress.ts';

/** Clicks that a recorded server is sent postbacks about: some seven each. */
const clicks = 120;

/** Power cuts at random moments of some recordings: no two recorded servers do quite the same. */
export async function soakPower(words: readonly string[]): Promise<boolean> {
  const [cuts = 0, recordings = 0, seed = 0] = readNumbers(words, [10_000, 4, 1]);
  const afterCut = reportProgress('cuts', cuts);
  const parts = [];
  for (let index = 0; index < recordings; index += 1) {
    await using folder = await temporaryFolder();
    const options = { clicks, connections: 64, synchronous: 'full' } as const;
    const recording = await recordServer(folder.path, options);
    parts.push(
      await replayCuts(recording, {
        cuts: Math.floor((cuts + index) / recordings),
        seed: seed * recordings + index,
        folder: join(folder.path, 'cuts'),
        afterCut,
      }),
    );
  }
  const figures = addUpCuts(parts);
  process.stdout.write(
    `power: ${figures.cuts} cuts in ${recordings} recordings of ${figures.answers} answers and ` +
      `${figures.checkpoints} checkpoints, ${figures.withinCheckpoints} cuts within one; ` +
      `${figures.losing} losing, ${figures.corrupting} corrupting, ` +
      `${figures.falsifying} falsifying\n`,
  );
  return figures.losing + figures.corrupting + figures.falsifying === 0;
}
