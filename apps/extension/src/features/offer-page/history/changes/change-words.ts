import type { OfferChange, OfferWithEvents } from '../../../../api/api-types.ts';
import { priceText } from '../../../../forms/price-text.ts';
import { i18n } from '../../../../language/i18n.ts';
import { namePlace } from '../../../../ui/names/exact-name.tsx';
import type { FieldValue } from './field-value.ts';
import { nameOf, whatBecame, type WhatBecame } from './told-change.ts';

/** What an offer's changes are told with. */
export type ToldOffer = Pick<OfferWithEvents, 'currency' | 'events'>;

/** The fields that have a name in the user's language. */
const fields = [
  'name',
  'currency',
  'destinationUrl',
  'revenue',
  'payout',
  'pixelEnabled',
  'promoteEarlyEventsHours',
  'statusesNotCounted',
  'allowedIpRanges',
  'signing',
  'allowMultiple',
  'parameters',
  'keepOldForHours',
  'eventId',
] as const;

/** A field's name in the user's language; one that is not known stays as it is. */
export function fieldWords(field: string): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : i18n.t(`offer_page.field_${known}`);
}

/** A field's value as people read it. */
export function valueWords(value: FieldValue, { currency, events }: ToldOffer): string {
  switch (value.kind) {
    case 'nothing':
      return i18n.t('events.price_none');
    case 'switch':
      return i18n.t(value.on ? 'offer_page.switched_on' : 'offer_page.switched_off');
    case 'hours':
      return i18n.t('offer_page.hours_count', value.hours);
    case 'price':
      return priceText(value.price, currency);
    case 'text':
      return value.text;
    case 'list':
      return value.items.join(', ');
    case 'goal':
      if (value.eventId === null) return i18n.t('reports.conversion');
      return events.find(({ id }) => id === value.eventId)?.name ?? `#${value.eventId}`;
    case 'new-secret':
      return i18n.t('offer_page.secret_new');
  }
}

/** What was done: a sentence, with `namePlace` where the thing's name belongs, and the name. */
interface ChangeTitle {
  readonly text: string;
  readonly name: string;
}

/** What a change was about, in words. */
export function changeTitle(change: OfferChange): ChangeTitle {
  const { action, entity, entityId } = change;
  const became = whatBecame(change);
  switch (entity) {
    case 'offer':
      return { text: i18n.t(`offer_page.offer_${standing(became)}`), name: '' };
    case 'event':
      return {
        text: i18n.t(`offer_page.event_${standing(became)}`, { name: namePlace }),
        name: nameOf(change) ?? `#${entityId}`,
      };
    case 'payout':
      return {
        text: i18n.t(became === 'removed' ? 'offer_page.own_removed' : 'offer_page.own_set', {
          affiliate: namePlace,
        }),
        name: entityId,
      };
    case 'secure':
      return {
        text: i18n.t(
          action === 'offers.setSigning' ? 'offer_page.secret_renewed' : 'offer_page.token_rotated',
        ),
        name: '',
      };
    default:
      return { text: action, name: '' };
  }
}

/** Offers and events are archived, and never removed. */
function standing(became: WhatBecame): Exclude<WhatBecame, 'removed'> {
  return became === 'removed' ? 'changed' : became;
}
