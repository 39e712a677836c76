import { type CheckOffer, type EventInput, platformMacros, suggestedMacro } from '@trackside/core';
import { type CleanTemplate, offer } from '../clean-templates.ts';
import { has, type Mutation, withMore, withParameters, withValue } from './mutation.ts';

const percentage = { type: 'CPS', value: '10' } as const;
const revenueShare = { revenue: percentage, payout: { type: 'CPS', value: '5' } } as const;

const offerWith = (changes: Partial<CheckOffer>) => ({ offer: { ...offer, ...changes } });
const eventsWith = (changes: Partial<EventInput>) =>
  offerWith({ events: offer.events.map((event) => ({ ...event, ...changes })) });

/** A percentage is taken of whatever the template reports. */
const ofSales = {
  offer: { ...eventsWith(revenueShare).offer, ...revenueShare },
};

const isEvent = (clean: CleanTemplate): boolean =>
  has(clean, 'event_id') || has(clean, 'event_name');

/** The platform has a macro of the order, or nothing is known of its macros. */
function canTellOrders({ profile }: CleanTemplate): boolean {
  return suggestedMacro(profile, 'order_id') !== null || platformMacros(profile).length === 0;
}

/** The macro that brings the sale's amount in its own currency, on platforms that tell that too. */
function amountMacro({ profile }: CleanTemplate): string | null {
  const macros = platformMacros(profile);
  const of = (role: string) => macros.find((macro) => macro.role === role && !macro.family);
  return of('currency') === undefined ? null : (of('revenue')?.macro ?? null);
}

export const money: Readonly<Record<string, Mutation>> = {
  AMOUNT_MACRO_MISSING: ({ text }) => [{ text, options: ofSales }],
  AMOUNT_UNIT: (clean) =>
    clean.profile.id === 'adjust' ? [withMore(clean, 'sale_amount', '{revenue}')] : [],
  AMOUNT_NOT_NUMERIC: (clean) =>
    ['12,34', '1.234,50', '12USD', 'free'].map((text) => ({
      ...withMore(clean, 'sale_amount', text),
      options: ofSales,
    })),
  HARDCODED_ZERO: (clean) =>
    ['0', '0.00'].map((text) => ({ ...withMore(clean, 'sale_amount', text), options: ofSales })),
  CURRENCY_UNKNOWN: (clean) =>
    ['usd', 'ABC', 'dollar'].map((text) => withMore(clean, 'currency', text)),
  CURRENCY_DIFFERS: (clean) => [
    {
      ...withParameters(clean, (all) => [...all, ['sale_amount', '5'], ['currency', 'EUR']]),
      options: ofSales,
    },
  ],
  CURRENCY_MISSING: (clean) => {
    const macro = amountMacro(clean);
    return macro === null ? [] : [{ ...withMore(clean, 'sale_amount', macro), options: ofSales }];
  },
  USD_VS_ORIGINAL: (clean) =>
    clean.profile.id === 'appsflyer'
      ? [
          withParameters(clean, (all) => [
            ...all,
            ['sale_amount', '(monetary)'],
            ['currency', '(currency)'],
          ]),
        ]
      : [],
  NO_DEDUPE_KEY: (clean) =>
    isEvent(clean) && canTellOrders(clean)
      ? [{ text: clean.text, options: eventsWith({ allowMultiple: true }) }]
      : [],
  DEDUPE_KEY_NOT_UNIQUE: (clean) =>
    isEvent(clean) && /[({[#%]/.test(clean.clickMacro)
      ? [
          {
            ...withMore(clean, 'order_id', clean.clickMacro),
            options: eventsWith({ allowMultiple: true }),
          },
        ]
      : [],
  MULTIPLE_OFF: (clean) =>
    has(clean, 'event_name') && !has(clean, 'event_id')
      ? ['af_purchase', 'deposit', 'Order completed'].map((name) => ({
          ...withValue(clean, 'event_name', encodeURIComponent(name)),
          options: eventsWith({ name, revenue: { type: 'CPA', value: '1' } }),
        }))
      : [],
  STATUS_UNMAPPED: (clean) => [
    {
      ...withMore(clean, 'status', 'rejected'),
      options: offerWith({ statusesNotCounted: ['rejected'] }),
    },
  ],
  STATUS_AMBIGUOUS: (clean) =>
    ['pending', '2'].map((word) => ({
      ...withMore(clean, 'status', word),
      options: offerWith({ statusesNotCounted: ['rejected'] }),
    })),
  PAYOUT_OVER_REVENUE: (clean) =>
    isEvent(clean)
      ? []
      : [{ text: clean.text, options: offerWith({ payout: { type: 'CPA', value: '12.51' } }) }],
};
