import { describe, expect, it } from 'vitest';
import { eventInput, eventInputFor } from './event-input.ts';

const typed = {
  name: 'af_purchase',
  revenue: { type: 'CPS', value: '10' },
  payout: { type: 'CPA', value: '0.5' },
  allowMultiple: true,
  parameters: [{ name: 'sale_amount', macro: '(event-revenue)' }, { name: 'currency' }],
};

function faults(change: Readonly<Record<string, unknown>>): unknown {
  const parsed = eventInput.safeParse({ ...typed, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

const control = 'Remove the control characters from the name: no postback can carry them.';
const placeholder =
  'Type the event’s own name: this one looks like a macro that was not filled in, and its postbacks would be refused.';
const reserved =
  'Choose another name: secure, transaction_id, event_id and event_name belong to the URL itself.';

describe('eventInput', () => {
  it('gives the event as it is stored', () => {
    expect(eventInput.parse(typed)).toEqual(typed);
    expect(eventInput.parse({ ...typed, payout: { type: 'None', value: '1' } }).payout).toEqual({
      type: 'None',
    });
  });

  it.each([
    'a',
    ' trailing ',
    'Déjà vu',
    '😀'.repeat(100),
    '(Level 1)',
    'replace',
    'a\u00A0b',
    '{x} y',
  ])('takes the name %j', (name) => {
    expect(faults({ name })).toEqual([]);
  });

  it.each([
    ['', 'Type the name of the event.'],
    [' \u00A0', 'Type the name of the event.'],
    [undefined, 'Type the name of the event.'],
    ['😀'.repeat(101), 'Shorten the name to 100 characters.'],
    ['a\u0000', control],
    ['a\u0085b', control],
    ['a\uDC00', control],
    ['REPLACE', placeholder],
    ['{event}', placeholder],
    ['%event%', placeholder],
    ['(event-name)', placeholder],
  ])('refuses the name %j', (name, message) => {
    expect(faults({ name })).toEqual([['name', message]]);
  });

  it.each([
    'secure',
    'transaction_id',
    'event_id',
    'event_name',
    'Event_ID',
    'eventid',
    'secure[]',
    'amp;secure',
  ])('refuses the parameter name %s', (name) => {
    expect(faults({ parameters: [{ name }] })).toEqual([['parameters.0.name', reserved]]);
  });

  it.each([
    [
      [{ name: 'a' }, { name: 'b' }, { name: 'a' }],
      'parameters.2.name',
      'Map this parameter once: its name stands above already.',
    ],
    [[{ name: ' ' }], 'parameters.0.name', 'Type the name of the parameter.'],
    [[{}], 'parameters.0.name', 'Type the name of the parameter.'],
    [[{ name: 'a'.repeat(101) }], 'parameters.0.name', 'Shorten the name to 100 characters.'],
    [[{ name: 'a\n' }], 'parameters.0.name', 'Remove the control characters from the name.'],
    [
      [{ name: 'a', macro: '{x}\r' }],
      'parameters.0.macro',
      'Remove the control characters from the macro.',
    ],
    [
      [{ name: 'a', macro: 'x'.repeat(256) }],
      'parameters.0.macro',
      'Shorten the macro to 255 characters.',
    ],
    [[{ name: 'a', macro: 1 }], 'parameters.0.macro', 'Type the macro, or leave it empty.'],
    [
      Array.from({ length: 61 }, (_, index) => ({ name: `p${index}` })),
      'parameters',
      'Map 60 parameters at most.',
    ],
  ])('refuses the parameters %j', (parameters, path, message) => {
    expect(faults({ parameters })).toEqual([[path, message]]);
  });

  it.each([
    [
      { revenue: { type: 'CPA', value: '1.23456' } },
      'revenue.value',
      'Give the amount at most 4 decimals.',
    ],
    [{ payout: { type: 'CPS', value: '200' } }, 'payout.value', 'Type a percentage from 0 to 100.'],
    [
      { allowMultiple: undefined },
      'allowMultiple',
      'Say whether the event may come several times for one click.',
    ],
  ])('refuses %j', (change, path, message) => {
    expect(faults(change)).toEqual([[path, message]]);
  });
});

it('judges amounts by the currency once that is known', () => {
  expect(eventInputFor('USD').safeParse(typed).success).toBe(true);
  expect(
    eventInputFor('JPY')
      .safeParse(typed)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]),
  ).toEqual([['payout.value', 'JPY has no decimals: type a whole number.']]);
});
