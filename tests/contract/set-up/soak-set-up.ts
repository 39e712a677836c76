import { makeRoundTrips } from './round-trips.ts';

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** `npm run soak -- set-up [rounds]`: the round trips' long form. */
const rounds = Number(process.argv[2] ?? 10_000);
const { trips, offers, broken } = await makeRoundTrips(rounds);
tell(`${trips} set-ups with ${offers} offers, ${broken.length} not identical.`);
for (const trip of broken.slice(0, 3)) tell(JSON.stringify(trip, null, 2));
process.exitCode = broken.length === 0 ? 0 : 1;
