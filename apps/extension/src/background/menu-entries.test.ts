import { describe, expect, test } from 'vitest';

import { menuEntries, taskOf, type MenuWords } from './menu-entries.ts';

const words: MenuWords = {
  check: 'Check',
  copy: 'Copy …',
  findEvent: 'Is it set up?',
  conversion: (offer) => `Conversion of ${offer}`,
  anyEvent: (offer) => `Any event of ${offer}`,
};

describe('menuEntries', () => {
  test('offer the check alone while no offer is known', () => {
    expect(menuEntries(null, words).map(({ id }) => id)).toEqual(['check']);
  });

  test('name the offer’s URLs and its newest events', () => {
    const offer = { name: 'Farm', events: [{ id: 7, name: 'af_purchase' }] };
    expect(menuEntries(offer, words).map(({ id, title }) => [id, title])).toEqual([
      ['check', 'Check'],
      ['copy', 'Copy …'],
      ['copy:conversion', 'Conversion of Farm'],
      ['copy:any', 'Any event of Farm'],
      ['copy:7', 'af_purchase'],
      ['find-event', 'Is it set up?'],
    ]);
  });

  test('show a name as it is, where a menu would read signs into it', () => {
    const offer = { name: 'A & B', events: [{ id: 1, name: 'off%sale&more' }] };
    const titles = menuEntries(offer, words).map(({ title }) => title);
    expect(titles).toContain('Conversion of A && B');
    expect(titles).toContain('off%\u200Bsale&&more');
  });

  test('can all be pressed, but for the one that opens the others', () => {
    const entries = menuEntries({ name: 'Farm', events: [{ id: 7, name: 'a' }] }, words);
    const idle = entries.filter(({ id }) => taskOf(id, '') === null);
    expect(idle.map(({ id }) => id)).toEqual(['copy']);
  });
});

describe('taskOf', () => {
  test.each([
    ['check', { kind: 'check', text: 'abc' }],
    ['find-event', { kind: 'find-event', name: 'abc' }],
    ['copy:conversion', { kind: 'copy', url: 'conversion' }],
    ['copy:any', { kind: 'copy', url: 'any' }],
    ['copy:12', { kind: 'copy', url: 12 }],
    ['copy:0', null],
    ['copy:1x', null],
    ['copy', null],
    ['other', null],
    [3, null],
  ])('%s asks for %j', (id, task) => {
    expect(taskOf(id, 'abc')).toEqual(task);
  });
});
