import * as z from 'zod/mini';

import type { OfferUpdate, OfferWithEvents } from '../../../../api/api-types.ts';

const valuesSchema = z.object({
  name: z.string(),
  currency: z.string(),
  destinationUrl: z.string(),
  promotes: z.boolean(),
  promoteHours: z.string(),
  pixelEnabled: z.boolean(),
  /** One a line. */
  statuses: z.string(),
});

/** An offer's settings as they are being typed. */
export type SettingsValues = z.infer<typeof valuesSchema>;

/** What was typed and not saved; all else is as the server says. */
export const typedSettingsSchema = z.partial(valuesSchema);
export type TypedSettings = z.infer<typeof typedSettingsSchema>;

/** What `offers.update` is asked to change. */
export type SettingsChanges = Omit<OfferUpdate, 'id'>;

type KnownSettings = Pick<
  OfferWithEvents,
  | 'name'
  | 'currency'
  | 'destinationUrl'
  | 'promoteEarlyEventsHours'
  | 'pixelEnabled'
  | 'statusesNotCounted'
>;

/** A day: so long an event may wait for its conversion where nobody has said otherwise. */
const usualHours = '24';
const mostHours = 8760;

export function settingsValues(offer: KnownSettings): SettingsValues {
  const { promoteEarlyEventsHours: hours } = offer;
  return {
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    promotes: hours !== null,
    promoteHours: hours === null ? usualHours : String(hours),
    pixelEnabled: offer.pixelEnabled,
    statuses: offer.statusesNotCounted.join('\n'),
  };
}

/** What the form shows: what was typed, and else what the server says. */
export function withTyped(values: SettingsValues, typed: TypedSettings): SettingsValues {
  return {
    name: typed.name ?? values.name,
    currency: typed.currency ?? values.currency,
    destinationUrl: typed.destinationUrl ?? values.destinationUrl,
    promotes: typed.promotes ?? values.promotes,
    promoteHours: typed.promoteHours ?? values.promoteHours,
    pixelEnabled: typed.pixelEnabled ?? values.pixelEnabled,
    statuses: typed.statuses ?? values.statuses,
  };
}

/** Of what was typed only what is other than these values. */
export function typedBeside(values: SettingsValues, typed: TypedSettings): TypedSettings {
  const shown = withTyped(values, typed);
  return {
    ...(shown.name === values.name ? {} : { name: shown.name }),
    ...(shown.currency === values.currency ? {} : { currency: shown.currency }),
    ...(shown.destinationUrl === values.destinationUrl
      ? {}
      : { destinationUrl: shown.destinationUrl }),
    ...(shown.promotes === values.promotes ? {} : { promotes: shown.promotes }),
    ...(shown.promoteHours === values.promoteHours ? {} : { promoteHours: shown.promoteHours }),
    ...(shown.pixelEnabled === values.pixelEnabled ? {} : { pixelEnabled: shown.pixelEnabled }),
    ...(shown.statuses === values.statuses ? {} : { statuses: shown.statuses }),
  };
}

/** Whether the window's hours can be used: a whole number from 1 to a year's 8760. */
export function isHours(text: string): boolean {
  const hours = Number(text.trim());
  return /^\d+$/u.test(text.trim()) && hours >= 1 && hours <= mostHours;
}

/** What differs from the offer, and nothing else; statuses are compared as the server keeps them. */
export function settingsChanges(values: SettingsValues, offer: KnownSettings): SettingsChanges {
  const name = values.name.trim();
  const currency = values.currency.trim().toUpperCase();
  const destinationUrl = values.destinationUrl.trim();
  const hours = values.promotes ? Number(values.promoteHours.trim()) : null;
  const statuses = linesOf(values.statuses.toLowerCase());
  return {
    ...(name === offer.name ? {} : { name }),
    ...(currency === offer.currency ? {} : { currency }),
    ...(destinationUrl === offer.destinationUrl ? {} : { destinationUrl }),
    ...(hours === offer.promoteEarlyEventsHours ? {} : { promoteEarlyEventsHours: hours }),
    ...(values.pixelEnabled === offer.pixelEnabled ? {} : { pixelEnabled: values.pixelEnabled }),
    ...(statuses.join('\n') === offer.statusesNotCounted.join('\n')
      ? {}
      : { statusesNotCounted: statuses }),
  };
}

/** What takes the changes back: the same fields as they were. */
export function settingsBefore(changes: SettingsChanges, offer: KnownSettings): SettingsChanges {
  return {
    ...(changes.name === undefined ? {} : { name: offer.name }),
    ...(changes.currency === undefined ? {} : { currency: offer.currency }),
    ...(changes.destinationUrl === undefined ? {} : { destinationUrl: offer.destinationUrl }),
    ...(changes.promoteEarlyEventsHours === undefined
      ? {}
      : { promoteEarlyEventsHours: offer.promoteEarlyEventsHours }),
    ...(changes.pixelEnabled === undefined ? {} : { pixelEnabled: offer.pixelEnabled }),
    ...(changes.statusesNotCounted === undefined
      ? {}
      : { statusesNotCounted: [...offer.statusesNotCounted] }),
  };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
