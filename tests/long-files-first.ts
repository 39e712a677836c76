import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. A name that is missing here costs time alone. */
const longFiles = [
  'popup-kills',
  'every-language',
  'every-language-beyond-the-popup',
  'roles',
  'set-up',
  'repair-and-replay',
  'offers-desk',
  'watched-hosts',
  'backup-drill',
  'power-cut',
  'kill',
];

/** Where a file stands among the long ones; behind them all, if it is none. */
function rank({ moduleId }: TestSpecification): number {
  const found = longFiles.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return found === -1 ? longFiles.length : found;
}

/** One that began last would run on alone, with the other cores idle. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
