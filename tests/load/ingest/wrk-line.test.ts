import { expect, test } from 'vitest';
import { readWrkFigures } from './wrk-line.ts';

const line =
  'figures: requests=4631 duration_us=3013080 p50_us=35782 p99_us=897149 p999_us=1183547' +
  ' max_us=1267243 status=2 connect=1 read=3 write=5 timeout=7 sent=4694 exhausted=0 cpu_s=0.158';
const output = `Running 3s test @ http://127.0.0.1:1\nRequests/sec:   1536.97\n${line}\n`;

test('reads the figures out of all that wrk prints', () => {
  expect(readWrkFigures(output)).toEqual({
    answered: 4631,
    sent: 4694,
    seconds: 3.01308,
    p50: 35.782,
    p99: 897.149,
    p999: 1183.547,
    max: 1267.243,
    badStatuses: 2,
    failures: 16,
    exhausted: false,
    cpuSeconds: 0.158,
  });
});

test('tells that the requests did not last', () => {
  expect(readWrkFigures(output.replace('exhausted=0', 'exhausted=1')).exhausted).toBe(true);
});

test.each([
  ['no line', output.replace('figures', 'nothing')],
  ['a missing figure', output.replace(' status=2', '')],
  ['a figure that is none', output.replace('p99_us=897149', 'p99_us=-nan')],
])('fails over %s', (_, text) => {
  expect(() => readWrkFigures(text)).toThrow('wrk told no');
});
