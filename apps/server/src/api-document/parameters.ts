import {
  type DescriptiveParameter,
  decisiveParameters,
  descriptiveParameters,
} from '@trackside/core';

type Decisive = (typeof decisiveParameters)[number];

export interface DocumentedParameter {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const decisive: Readonly<Record<Decisive, Omit<DocumentedParameter, 'name'>>> = {
  secure: {
    required: true,
    description: 'The offer’s token, or the account’s global one. It stands in every postback URL.',
    schema: { type: 'string', maxLength: 255 },
  },
  transaction_id: {
    required: true,
    description: 'Our click id, byte for byte as the tracking link passed it in.',
    schema: { type: 'string', maxLength: 255 },
  },
  event_id: {
    required: false,
    description: 'The event by its number. Neither id nor name: the conversion is meant.',
    schema: { type: 'string', pattern: '^[1-9][0-9]*$' },
  },
  event_name: {
    required: false,
    description: 'The event by its name; case, spaces and Unicode form count.',
    schema: { type: 'string', maxLength: 100 },
  },
  sale_amount: {
    required: false,
    description: 'The amount of the sale, where revenue or payout is a share of it.',
    schema: { type: 'string', pattern: '^[0-9]{1,15}(\\.[0-9]{1,5})?$' },
  },
  currency: {
    required: false,
    description: 'The sale’s currency; without it the offer’s is meant.',
    schema: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
  order_id: {
    required: false,
    description: 'The sender’s own id of this action: it tells a repeat from another one.',
    schema: { type: 'string', maxLength: 255 },
  },
};

const descriptive: Readonly<Record<DescriptiveParameter, string>> = {
  status: 'What became of the action; one that the offer does not count holds the postback.',
  event_time: 'When it happened.',
  ip: 'The visitor’s address.',
  user_agent: 'The visitor’s browser.',
  country: 'The visitor’s country.',
  idfa: 'Apple’s advertising id.',
  gaid: 'Google’s advertising id.',
  sub1: 'Your own value.',
  sub2: 'Your own value.',
  sub3: 'Your own value.',
  sub4: 'Your own value.',
  sub5: 'Your own value.',
};

/** Every parameter that means something to us, in the contract's order. */
export const documentedParameters: readonly DocumentedParameter[] = [
  ...decisiveParameters.map((name) => ({ name, ...decisive[name] })),
  ...descriptiveParameters.map((name) => ({
    name,
    required: false,
    description: `${descriptive[name]} Kept with the record; a fault in it costs it alone.`,
    schema: { type: 'string', maxLength: 255 },
  })),
];
