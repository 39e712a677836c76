import { expect, test } from 'vitest';
import { seededRandom } from '../../chance/seeded-random.ts';
import { createDisk } from './disk-model.ts';
import type { DurableFile, TraceEvent } from './trace-events.ts';

const old = Buffer.alloc(2048, 'o');

const write = (offset: number, length: number, letter: string): TraceEvent => ({
  kind: 'write',
  file: '',
  offset,
  bytes: Buffer.alloc(length, letter),
});

/** All that may be found of a file, over many cuts after these events, in a form that is easy to read. */
function findings(events: readonly TraceEvent[], file: DurableFile = ''): Set<string> {
  const disk = createDisk(new Map([['', old]]));
  for (const [at, event] of events.entries()) disk.apply(event, at);
  const random = seededRandom(1);
  return new Set(
    Array.from({ length: 500 }, () => {
      const found = disk.cut(random).get(file);
      return found === undefined ? 'gone' : describeFile(found);
    }),
  );
}

/** Each sector by its letter; `.` for zeros, `?` for a mixture. */
function describeFile(bytes: Buffer): string {
  const sectors = Array.from({ length: Math.ceil(bytes.length / 512) }, (_, index) => {
    const sector = bytes.subarray(index * 512, (index + 1) * 512);
    const isOne = sector.every((byte) => byte === sector[0]);
    return isOne ? String.fromCharCode(sector[0] === 0 ? 46 : (sector[0] ?? 0)) : '?';
  });
  return sectors.join('');
}

test('has what was there before', () => {
  expect(findings([])).toEqual(new Set(['oooo']));
});

test('has what was synced for certain', () => {
  const events: TraceEvent[] = [write(0, 1024, 'n'), { kind: 'sync', file: '', begunAt: 1 }];
  expect(findings(events)).toEqual(new Set(['nnoo']));
});

test('has what was not synced wholly, or not at all, or in any of its sectors', () => {
  expect(findings([write(0, 1024, 'n')])).toEqual(new Set(['oooo', 'nnoo', 'nooo', 'onoo']));
});

test('has one write without another that came before it', () => {
  expect(findings([write(0, 512, 'a'), write(512, 512, 'b')])).toEqual(
    new Set(['oooo', 'aooo', 'oboo', 'aboo']),
  );
});

test('tears within a sector only where a write begins or ends there', () => {
  expect(findings([write(256, 512, 'n')])).toEqual(new Set(['oooo', '??oo', '?ooo', 'o?oo']));
});

test('has grown or not, by zeros or by what was written', () => {
  expect(findings([write(2048, 512, 'n')])).toEqual(new Set(['oooo', 'oooo.', 'oooon']));
});

test('is cut off or not', () => {
  expect(findings([{ kind: 'truncate', file: '', size: 512 }])).toEqual(new Set(['oooo', 'o']));
});

test('does not keep what was written after the sync began', () => {
  const events: TraceEvent[] = [write(0, 512, 'n'), { kind: 'sync', file: '', begunAt: 0 }];
  expect(findings(events)).toEqual(new Set(['oooo', 'nooo']));
});

const log: TraceEvent[] = [
  { kind: 'create', file: '-wal' },
  { kind: 'write', file: '-wal', offset: 0, bytes: Buffer.alloc(512, 'w') },
  { kind: 'sync', file: '-wal', begunAt: 2 },
];

test('knows a new file for certain only when its folder was synced', () => {
  expect(findings(log, '-wal')).toEqual(new Set(['gone', 'w']));
  expect(findings([...log, { kind: 'sync-folder', begunAt: 3 }], '-wal')).toEqual(new Set(['w']));
});

test('may bring back a file that was deleted, with what had been synced of it', () => {
  const events: TraceEvent[] = [
    ...log,
    { kind: 'sync-folder', begunAt: 3 },
    { kind: 'unlink', file: '-wal' },
  ];
  expect(findings(events, '-wal')).toEqual(new Set(['gone', 'w']));
  expect(findings([...events, { kind: 'sync-folder', begunAt: 5 }], '-wal')).toEqual(
    new Set(['gone']),
  );
});
