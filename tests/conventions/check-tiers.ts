import {
  attributionRules,
  deliveryRules,
  moneyRules,
  pageRules,
  setUpRules,
} from '@trackside/core';
import type { Tier } from './checks-document.ts';

/** Every registry of checks, in the document's order. */
export const checkTiers: readonly Tier[] = [
  {
    title: 'Attribution',
    about: 'Without these nothing is counted, or it is counted for somebody else.',
    rules: attributionRules,
  },
  {
    title: 'Money',
    about: 'These cost money, or count it twice.',
    rules: moneyRules,
  },
  {
    title: 'Delivery',
    about: 'These speak of where the postback comes from, and whether it arrives.',
    rules: deliveryRules,
  },
  {
    title: 'Whole set-up',
    about: 'These show only where all postback URLs of an offer are seen together.',
    rules: setUpRules,
  },
  {
    title: 'The dashboard’s page',
    about:
      'These are found on the page where the advertiser maps events, and in its tracking link.',
    rules: pageRules,
  },
];
