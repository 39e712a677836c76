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
const plainName =
  'Write the name with the letters A to Z, digits, “_”, “-” and “.” only: nothing else passes every platform.';
const reserved =
  'Choose another name: secure, transaction_id, event_id and event_name belong to the URL itself.';

describe('eventInput', () => {
  it('gives the event as it is stored', () => {
    expect(eventInput.parse(typed)).toEqual(typed);
    expect(eventInput.parse({ ...typed, payout: { type: 'None', value: '1' } }).payout).toEqual({
      type: 'None',
    });
  });

  it('takes nothing for an event without parameters that comes once', () => {
    const { allowMultiple: _, parameters: __, ...rest } = typed;
    const wanted = { ...rest, allowMultiple: false, parameters: [] };
    expect(eventInput.parse(rest)).toEqual(wanted);
    expect(eventInput.parse({ ...rest, allowMultiple: undefined, parameters: undefined })).toEqual(
      wanted,
    );
  });

  it('takes null for no macro and no value', () => {
    const given = {
      ...typed,
      payout: { type: 'None', value: null },
      parameters: [
        { name: 'a', macro: null },
        { name: 'b', macro: undefined },
      ],
    };
    expect(eventInput.parse(given)).toStrictEqual({
      ...typed,
      payout: { type: 'None' },
      parameters: [{ name: 'a' }, { name: 'b' }],
    });
    expect(faults({ revenue: { type: 'CPA', value: null } })).toEqual([
      ['revenue.value', 'Type a value, or choose None.'],
    ]);
  });

  it('takes every letter, digit and sign of a plain parameter name', () => {
    expect(faults({ parameters: [{ name: 'aZ09_.-' }, { name: '-' }] })).toEqual([]);
  });

  it('tells the faults of prices together with those of other fields', () => {
    expect(
      faults({
        name: '',
        revenue: { type: 'CPA', value: 'x' },
        payout: { type: 'CPS', value: '101' },
        allowMultiple: 1,
        parameters: [{ name: '' }],
      }),
    ).toEqual([
      ['name', 'Type the name of the event.'],
      ['allowMultiple', 'Say whether the event may come several times for one click.'],
      ['parameters.0.name', 'Type the name of the parameter.'],
      ['revenue.value', 'Type the amount as a number, such as 12.50.'],
      ['payout.value', 'Type a percentage from 0 to 100.'],
    ]);
    expect(eventInput.safeParse(null).error?.issues).toHaveLength(1);
    expect(eventInput.safeParse('text').error?.issues).toHaveLength(1);
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

  it.each<readonly [unknown, string, string]>([
    [
      [{ name: 'a' }, { name: 'b' }, { name: 'a' }],
      'parameters.2.name',
      'Map this parameter once: its name stands above already.',
    ],
    [[{ name: ' ' }], 'parameters.0.name', 'Type the name of the parameter.'],
    [[{}], 'parameters.0.name', 'Type the name of the parameter.'],
    [[{ name: 'a'.repeat(101) }], 'parameters.0.name', 'Shorten the name to 100 characters.'],
    ...['a\n', 'my param&x', 'a b', 'a=b', 'a[0]', 'größe', '{x}'].map(
      (name) => [[{ name }], 'parameters.0.name', plainName] as const,
    ),
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
      { allowMultiple: 'yes' },
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
