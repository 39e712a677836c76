import { platformById } from '@trackside/core';

/** A way in which a visitor's click id comes in with the tracking link and goes out with the postback. */
interface PracticeSlot {
  readonly parameter: string;
  readonly macro: string;
}

/** By what a practice dashboard fills in the URLs that it calls. */
export interface PracticeValues {
  readonly slots: readonly PracticeSlot[];
  /** Macro → the name of the value that stands for it on the page; `''` where it gives nothing. */
  readonly macros: Readonly<Record<string, string>>;
}

/** Roles of the catalogue that have a value on a practice page. */
const valueOfRole: Readonly<Record<string, string>> = {
  eventName: 'event',
  eventId: 'partner',
  saleAmount: 'amount',
  revenue: 'amount',
  revenueUsd: 'amount',
  currency: 'currency',
  orderId: 'order',
};

/** Stands in the catalogue for several macros, e.g. `{adv1}..{adv5}`, of which none has a value here. */
function isRange(macro: string): boolean {
  return macro.includes('..');
}

/** The platform's macros as the catalogue knows them. */
export function platformValues(platformId: string): PracticeValues {
  const profile = platformById(platformId);
  if (profile === null) throw new Error(`There is no platform ${platformId} to practise on`);
  const echo = profile.clickIdEcho;
  const macros = Object.entries(profile.sends).flatMap(([role, macro]) =>
    macro === null || role === echo?.role || isRange(macro.macro)
      ? []
      : [[macro.macro, valueOfRole[role] ?? ''] as const],
  );
  const slots = (echo?.slots ?? []).map(({ name, linkParameter, macro }) => ({
    parameter: linkParameter ?? name,
    macro,
  }));
  return { slots, macros: Object.fromEntries(macros) };
}

/** A dashboard of an advertiser's own, with macros that no catalogue knows. */
export const ownValues: PracticeValues = {
  slots: [{ parameter: 'click_id', macro: '[click]' }],
  macros: {
    '[event]': 'event',
    '[amount]': 'amount',
    '[currency]': 'currency',
    '[order]': 'order',
  },
};
