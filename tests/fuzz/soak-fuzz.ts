import { makeOwnPlaces, takeDatabase } from '../databases/own-places.ts';
import { openFuzzServer } from './fuzz-server.ts';
import { type FuzzProgress, runFuzz } from './run-fuzz.ts';

const [name, numbers] = takeDatabase(process.argv.slice(2));
const count = Number(numbers[0] ?? 1_000_000);

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function shown({ sent, rows, seconds, codes, faults }: FuzzProgress): string {
  const rate = (sent / seconds).toFixed(0);
  return `${sent} requests in ${seconds.toFixed(0)} s (${rate}/s), ${codes.size} codes, ${rows} rows, ${faults.length} faults`;
}

if (!Number.isSafeInteger(count) || count < 1) {
  tell('How many requests? Give a whole number, such as 1000000.');
  process.exitCode = 1;
} else {
  await using own = await makeOwnPlaces(name);
  await using server = await openFuzzServer(own.places);
  const seed = Date.now() % 1_000_000;
  tell(`The seed is ${seed}.`);
  const end = await runFuzz(server, {
    count,
    seed,
    onRound: (progress) => tell(shown(progress)),
  });
  for (const [code, number] of [...end.codes].toSorted(([, a], [, b]) => b - a))
    tell(`  ${String(number).padStart(9)} × ${code}`);
  for (const fault of end.faults.slice(0, 50)) tell(`✗ ${fault}`);
  tell(`fuzz on ${name}: ${shown(end)}`);
  if (end.faults.length > 0) process.exitCode = 1;
}
