import { setUpSheet } from '@trackside/core';
import { describe, expect, it } from 'vitest';

import { sheetBlocks, type SheetLine } from './sheet-blocks.ts';

const none = { type: 'None' } as const;
const names = [
  'af_purchase',
  'level ',
  ' sign up ',
  'a`b',
  '`',
  'a|b',
  'a | b',
  'c\\|d',
  '*x* _y_',
  '``z',
];

const sheet = setUpSheet({
  offer: {
    name: 'Sale *now* & <then>',
    destinationUrl: 'https://app.appsflyer.com/id1',
    events: names.map((name, index) => ({
      id: index + 1,
      name,
      revenue: none,
      payout: none,
      allowMultiple: false,
      parameters: [],
    })),
  },
  base: 'https://t.example',
  secure: 'k7Qm2vX9pLr4Tn8w',
  platform: 'appsflyer',
});
const blocks = sheetBlocks(sheet);

function codeIn(line: SheetLine | undefined): string | undefined {
  return line?.find(({ kind }) => kind === 'code')?.text;
}

describe('the sheet as it is drawn', () => {
  it('has every kind of part, in the order in which it is written', () => {
    expect(blocks.map(({ kind }) => kind).join(' ')).toBe(
      'title heading code text heading text text code text code heading text list heading list table text heading text steps',
    );
  });

  it('shows plain words without the signs that guard them', () => {
    expect(blocks[0]).toEqual({
      kind: 'title',
      line: [{ kind: 'plain', text: 'Set-up sheet: Sale *now* & <then> on AppsFlyer' }],
    });
  });

  it('shows URLs byte for byte', () => {
    const urls = blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
    expect(urls).toEqual([
      'https://app.appsflyer.com/id1?clickid={transaction_id}',
      'https://t.example/?secure=k7Qm••••Tn8w&transaction_id=(clickid)',
      'https://t.example/?secure=k7Qm••••Tn8w&transaction_id=(clickid)&event_name=(event-name)',
    ]);
  });

  it('shows event names byte for byte, in the list, the table and the steps', () => {
    const [list] = blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
    expect(list?.map(codeIn)).toEqual(names);
    const [table = []] = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    expect(table.map((cells) => cells.length)).toEqual(table.map(() => 4));
    expect(table.slice(1).map(([cell]) => codeIn(cell))).toEqual(names);
    const [steps] = blocks.flatMap((block) => (block.kind === 'steps' ? [block.items] : []));
    expect(steps?.slice(2, 2 + names.length).map(codeIn)).toEqual(names);
  });
});
