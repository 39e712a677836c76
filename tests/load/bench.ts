import { measureCore } from './measure-core.ts';
import { measureIngest, serverScript, serverSettings } from './measure-ingest.ts';
import { measurePopup } from './measure-popup.ts';
import { spawnServer } from './spawned-server.ts';

const port = 18_787;

function line(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`);
}

const core = measureCore();
line('composing a postback URL', `${core.compose.toFixed(1)} µs`);
line('checking a postback URL', `${core.check.toFixed(1)} µs`);
line('matching 200 names with 200 misspelled ones', `${(core.match / 1000).toFixed(1)} ms`);

const popup = await measurePopup();
line('popup: scripts to open it, gzipped', `${(popup.opening / 1000).toFixed(1)} kB`);
line('popup: all scripts, gzipped', `${(popup.all / 1000).toFixed(1)} kB`);
line('popup: first paint', `${popup.firstPaint.toFixed(0)} ms`);
line('popup: URLs ready to be copied', `${popup.ready.toFixed(0)} ms`);

for (let round = 0; round < 3; round += 1) {
  await using server = await spawnServer(serverScript, serverSettings(port));
  line('server: from its start to listening', `${server.readyAfter.toFixed(0)} ms`);
}
for (const connections of [1, 16, 64]) {
  const { rate, ratio, p99 } = await measureIngest(port, connections);
  line(
    `ingest at ${connections} connections`,
    `${rate.toFixed(0)}/s, ${ratio.toFixed(2)} of bare Fastify, p99 ${p99.toFixed(1)} ms`,
  );
}
