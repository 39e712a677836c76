import { expect, test } from 'vitest';

import { menuOfferOf } from './menu-offer.ts';

test('the menu knows an offer’s newest events, and nothing that is secret', () => {
  const offer = {
    name: 'Farm Game US',
    secure: 'k7Vq2mXw9RtZ',
    events: [1, 4, 2, 6, 3, 5].map((id) => ({ id, name: `e${id}`, revenue: { type: 'None' } })),
  };
  expect(menuOfferOf(offer)).toEqual({
    name: 'Farm Game US',
    events: [6, 5, 4, 3, 2].map((id) => ({ id, name: `e${id}` })),
  });
});
