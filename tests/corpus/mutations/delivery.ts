import { type CheckOffer, platformMacros } from '@trackside/core';
import { type CleanTemplate, offer, otherOffersToken, token } from '../clean-templates.ts';
import { has, type Mutated, type Mutation, withMore, withValue } from './mutation.ts';

const offerWith = (changes: Partial<CheckOffer>) => ({ offer: { ...offer, ...changes } });

const link = 'https://a.example/?x={transaction_id}';

export const delivery: Readonly<Record<string, Mutation>> = {
  OFFER_PAUSED: ({ text }) => [{ text, options: offerWith({ paused: true }) }],
  IP_NOT_ALLOWED: ({ text, profile }) =>
    profile.outboundIpRanges === undefined
      ? []
      : [{ text, options: offerWith({ allowedIpRanges: ['192.0.2.0/24'] }) }],
  CLICK_TOO_OLD: ({ text }) =>
    [25, 720, Infinity].map((postbackWindowHours) => ({
      text,
      options: { ...offerWith({ clickAgeLimitHours: 24 }), postbackWindowHours },
    })),
  REDIRECT_ON_POSTBACK: ({ text }) => [
    { text, options: { redirectsTo: 'https://www.t.example/' } },
  ],
  METHOD_MISMATCH: ({ text }) => ['PUT', 'HEAD'].map((method) => ({ text, options: { method } })),
  SECRET_VISIBLE: ({ text }) =>
    [`secure=${token}`, `key=${otherOffersToken}`].map((query) => ({
      text,
      options: { trackingLink: `${link}&${query}` },
    })),
  GLOBAL_FOR_EVENT: (clean) =>
    clean.profile.noGlobalEventPostbacks !== undefined &&
    (has(clean, 'event_id') || has(clean, 'event_name'))
      ? [withValue(clean, 'secure', offer.globalSecure[0] ?? '')]
      : [],
  TEST_VALUE_LEFT: (clean) =>
    ['test', 'TEST-123', '12345', 'demo'].map((word) => withValue(clean, 'transaction_id', word)),
  VALUE_TOO_LONG: (clean) => ['sub2', 'sub5'].map((name) => withMore(clean, name, 'a'.repeat(256))),
  URL_TOO_LONG: (clean) => [withMore(clean, 'note', 'b'.repeat(2000))],
  UNENCODED_VALUE: (clean) => ['café', 'a|b', '50%'].map((value) => withMore(clean, 'sub2', value)),
  TIMESTAMP_UNIT: (clean) =>
    Object.values(clean.profile.sends).flatMap((sent) => {
      const unit = sent?.meaning?.timeUnit;
      if (sent === null || unit === undefined || sent.family === true) return [];
      const eventTimeUnit = unit === 'seconds' ? 'milliseconds' : 'seconds';
      return [
        { ...withMore(clean, 'event_time', sent.macro), options: offerWith({ eventTimeUnit }) },
      ];
    }),
  VALUE_DROPPED: (clean) =>
    clean.profile.dropsEmptyValues === undefined || has(clean, 'event_id')
      ? []
      : platformMacros(clean.profile)
          .filter(({ role, family }) => role === 'eventName' && !family)
          .map(({ macro }) => namedByMacro(clean, macro)),
};

/** The event is told by a macro alone. */
function namedByMacro(clean: CleanTemplate, macro: string): Mutated {
  return has(clean, 'event_name')
    ? withValue(clean, 'event_name', macro)
    : withMore(clean, 'event_name', macro);
}
