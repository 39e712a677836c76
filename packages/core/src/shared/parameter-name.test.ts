import { describe, expect, it } from 'vitest';
import { foldedName, isMisnamed, mayCarryToken, repairedName } from './parameter-name.ts';

it.each([
  ['amp;event_id', 'event_id'],
  ['amp;amp;event_id', 'event_id'],
  ['¤cy', 'currency'],
  ['amp;¤cy', 'currency'],
  ['¤cy_code', '¤cy_code'],
  ['AMP;event_id', 'AMP;event_id'],
  ['event_id', 'event_id'],
  ['', ''],
])('repairs %j to %j', (name, repaired) => {
  expect(repairedName(name)).toBe(repaired);
});

describe('isMisnamed', () => {
  it.each([
    'Event_ID',
    'eventid',
    'event-id',
    'event.id',
    'event id',
    'event_id[]',
    'event_id[0][x]',
    ' event_id',
    'event_id\u00A0',
    'event\u200B_id',
    'event_id\uFEFF',
    'event\u00ADid',
    'e_v_e_n_t_i_d',
    'EVENTNAME',
    'Event-Name',
    'transactionid',
    'Transaction_Id',
    'transaction_id[]',
    'SECURE',
    'secure[]',
    'ſecure',
    'event_id\u0000',
  ])('sees through %j', (name) => {
    expect(isMisnamed(name)).toBe(true);
  });

  it.each([
    'secure',
    'transaction_id',
    'event_id',
    'event_name',
    'event',
    'eventids',
    'event_id[',
    'event_id]',
    '[]event_id',
    'Currency',
    'order-id',
    'SaleAmount',
    '',
    ']',
    '[]',
  ])('lets %j be', (name) => {
    expect(isMisnamed(name)).toBe(false);
  });
});

it('folds in linear time', () => {
  expect(foldedName(`${'['.repeat(200_000)}]`)).toBe('['.repeat(199_999));
  expect(foldedName('[]'.repeat(200_000))).toBe('');
});

describe('mayCarryToken', () => {
  it.each([
    'secure',
    'Secure',
    'secure[]',
    'amp;secure',
    'AMP;secure',
    'data[secure]',
    'se-cure',
    '%73ecure',
    'secure%',
  ])('suspects %j', (name) => {
    expect(mayCarryToken(name)).toBe(true);
  });

  it.each(['', 'event_id', 'insecure', 'secured', 'amp', 'securely[x]'])('trusts %j', (name) => {
    expect(mayCarryToken(name)).toBe(false);
  });
});
