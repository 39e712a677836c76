import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sendSteadily } from './send-steadily.ts';

/** The generator as a process of its own; its figures are one line of JSON. */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    file: { type: 'string' },
    rate: { type: 'string' },
    connections: { type: 'string' },
    uncounted: { type: 'string' },
  },
});
const { url = '', file = '', rate = '', connections = '', uncounted = '' } = values;
const { hostname, port } = new URL(url);
const figures = await sendSteadily({
  host: hostname,
  port: Number(port),
  paths: readFileSync(file, 'latin1').split('\n').slice(0, -1),
  rate: Number(rate),
  connections: Number(connections),
  patience: 10_000,
  uncounted: Number(uncounted),
});
console.log(JSON.stringify(figures));
