import { expect, test } from 'vitest';
import { selfTimes, threadOf } from './cpu-profile.ts';

const node = (id: number, functionName: string, url = '') => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
});

test('adds up each function’s own samples, and leaves waiting out', () => {
  const profile = {
    nodes: [
      node(1, '(root)'),
      node(2, 'parse', 'file:///a/b/postback/parse.ts'),
      node(3, '(idle)'),
      node(4, 'parse', 'file:///a/b/postback/parse.ts'),
      node(5, ''),
    ],
    samples: [2, 3, 4, 5, 2],
    timeDeltas: [100, 900, 50, 30, 1],
  };
  expect(selfTimes(profile)).toEqual([
    { name: 'parse postback/parse.ts:10', microseconds: 151 },
    { name: '(anonymous)', microseconds: 30 },
  ]);
});

test.each([
  ['CPU.20261125.083927.1234.0.001.cpuprofile', 'main thread'],
  ['CPU.20261125.083927.1234.2.002.cpuprofile', 'worker thread 2'],
  ['other.cpuprofile', 'other.cpuprofile'],
])('%s is of the %s', (file, thread) => {
  expect(threadOf(file)).toBe(thread);
});
