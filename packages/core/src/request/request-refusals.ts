/** What asking for offers and events is refused by, on a server and without one: what to do instead. */
export const requestRefusals = {
  INPUT_INVALID: 'Some of what was sent can’t be used: correct the fields that are named.',
  OFFER_NOT_FOUND: 'There is no offer with this id: choose one from the list of offers.',
  EVENT_NOT_FOUND: 'There is no event with this id: choose one from the offer’s list of events.',
  NAME_TAKEN:
    'The offer already has an active event with exactly this name: choose another name, or edit that event.',
} as const satisfies Record<string, string>;

export type RequestRefusal = keyof typeof requestRefusals;
