import { describe, expect, it } from 'vitest';
import type { MappingRow } from '../../dashboards/page-reading.ts';
import { matchLines, observedNames, pastedNames, tickedNames } from './match-lines.ts';

const row = (appsflyerEvent: string, partnerEvent: string): MappingRow => ({
  appsflyerEvent,
  partnerEvent,
  usersFrom: null,
  including: null,
});
const rows = [
  row('af_purchase', 'purchase'),
  row('af_level_achieved ', ''),
  row('af_purchase', 'buy'),
];
const table = {
  kind: 'mapping' as const,
  partnerActive: true,
  inAppPostbacks: true,
  window: null,
  installUsersFrom: null,
  rows,
};

describe('names on the page', () => {
  it('are the ones that the template carries, each once, blanks kept', () => {
    expect(observedNames(rows, 'appsflyer')).toEqual(['af_purchase', 'af_level_achieved ']);
    expect(observedNames(rows, 'partner')).toEqual(['purchase', 'buy']);
  });

  it('are pasted one a line, blanks kept', () => {
    expect(pastedNames('af_purchase\r\n\naf_level_achieved \naf_purchase')).toEqual([
      'af_purchase',
      'af_level_achieved ',
    ]);
  });
});

describe('matching', () => {
  const events = [{ name: 'subscribe' }, { name: 'af_level_achieved' }];
  const lines = matchLines(events, observedNames(rows, 'appsflyer'), {
    table,
    source: 'appsflyer',
  });

  it('keeps the page in its order and puts the unused last', () => {
    expect(lines.map(({ observed, status }) => [observed, status])).toEqual([
      ['af_purchase', 'missing'],
      ['af_level_achieved ', 'whitespace'],
      [null, 'unused'],
    ]);
  });

  it('ties each name to its event and to its row', () => {
    expect(lines.map(({ event, row: found }) => [event?.name, found?.partnerEvent])).toEqual([
      [undefined, 'purchase'],
      ['af_level_achieved', ''],
      ['subscribe', undefined],
    ]);
  });

  it('never proposes to create a near miss', () => {
    expect(tickedNames(lines, [])).toEqual(['af_purchase']);
    expect(tickedNames(lines, ['af_level_achieved '])).toEqual(['af_purchase']);
  });
});

describe('what is ticked', () => {
  const lines = matchLines([], ['af_purchase', 'af_level_achieved ', 'sign\u00A0up'], {
    table: null,
    source: 'appsflyer',
  });

  it('leaves names with stray blanks to the user', () => {
    expect(tickedNames(lines, [])).toEqual(['af_purchase']);
  });

  it('follows the user', () => {
    expect(tickedNames(lines, ['af_purchase', 'sign\u00A0up'])).toEqual(['sign\u00A0up']);
  });
});
