import { expect, test } from 'vitest';

import { correctionsMade } from './corrections-made.ts';

const row = { parameters: [{ name: 'sale_amount', value: '39,99' }] };

test.each([
  { what: 'nothing', corrections: {}, made: [] },
  {
    what: 'a value put right',
    corrections: { sale_amount: '39.99' },
    made: [{ name: 'sale_amount', from: '39,99', to: '39.99' }],
  },
  {
    what: 'a value added',
    corrections: { currency: 'EUR' },
    made: [{ name: 'currency', from: '', to: 'EUR' }],
  },
  {
    what: 'a parameter taken out',
    corrections: { sale_amount: null },
    made: [{ name: 'sale_amount', from: '39,99', to: '' }],
  },
  { what: 'no value in a switch', corrections: { acceptAsGlobal: true }, made: [] },
])('tells $what', ({ corrections, made }) => {
  expect(correctionsMade(row, { corrections })).toEqual(made);
});
