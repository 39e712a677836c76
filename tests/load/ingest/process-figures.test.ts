import { expect, test } from 'vitest';
import { cpuSecondsIn, memoryIn } from './process-figures.ts';

test('adds user and system time, whatever the program is called', () => {
  const stat = '42 (a (b) c) S 1 42 42 0 -1 4194560 100 0 0 0 250 75 9 9 20 0 11 0 5000 1 2 3';
  expect(cpuSecondsIn(stat)).toBe(3.25);
});

test('reads memory in bytes', () => {
  const status = 'Name:\tnode\nVmHWM:\t   90000 kB\nVmRSS:\t   80000 kB\n';
  expect(memoryIn(status, 'VmRSS')).toBe(80_000 * 1024);
  expect(memoryIn(status, 'VmHWM')).toBe(90_000 * 1024);
  expect(() => memoryIn('Name:\tnode\n', 'VmRSS')).toThrow('VmRSS');
});
