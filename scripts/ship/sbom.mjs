import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runNpx } from '../run.mjs';
import { pnpm } from '../set-up.mjs';

const output = join(root, 'dist');

/** What is shipped, a bill each: of all of the workspace at once pnpm gives another list every time. */
const shipped = ['server', 'extension'];

const words = [
  'sbom',
  '--sbom-format=cyclonedx',
  '--sbom-spec-version=1.6',
  '--sbom-type=application',
  '--lockfile-only',
  '--prod',
];

/** Writes what the product is made of (CycloneDX), from the lockfile: the same lockfile, the same bytes. */
export async function sbom() {
  await mkdir(output, { recursive: true });
  for (const name of shipped) {
    const file = join(output, `${name}.cdx.json`);
    await rm(file, { force: true });
    const filter = `--filter=@trackside/${name}`;
    const code = await runNpx(['--yes', pnpm, filter, ...words, `--out=${file}`]);
    if (code !== 0) return code;
    const text = reproducible(await readFile(file, 'utf8'));
    await writeFile(file, text);
    console.log(`${createHash('sha256').update(text).digest('hex')}  dist/${name}.cdx.json`);
  }
  return 0;
}

/** Takes the moment and the dice out of a bill of materials, and puts its lists in order. */
function reproducible(text) {
  const { serialNumber: _dice, ...bill } = JSON.parse(text);
  const { timestamp: _moment, ...metadata } = bill.metadata;
  const ordered = {
    ...bill,
    metadata,
    components: sortedBy(bill.components, (one) => one['bom-ref']),
    dependencies: sortedBy(bill.dependencies, (one) => one.ref).map((one) => ({
      ...one,
      ...(one.dependsOn === undefined ? {} : { dependsOn: one.dependsOn.toSorted() }),
    })),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function sortedBy(list, keyOf) {
  return list.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
