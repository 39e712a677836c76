import { PriceField } from '../../../../forms/price-field.tsx';
import { i18n } from '../../../../language/i18n.ts';
import { Field, Input } from '../../../../ui/field.tsx';
import { Switch } from '../../../../ui/switch.tsx';
import type { DraftFields } from './draft-fields.ts';
import { OfferField } from './offer-field.tsx';

/** The event that is created first; its name is what was sent, byte for byte. */
export function NewEventFields(props: DraftFields & { readonly currency: string }) {
  const { draft, errors, onChange, currency } = props;
  const { event } = draft;
  const change = (part: Partial<typeof event>): void => onChange({ event: { ...event, ...part } });
  return (
    <>
      <OfferField {...props} />
      <Field label={i18n.t('events.name')} hint={i18n.t('events.name_hint')} error={errors['name']}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={event.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <PriceField
        label={i18n.t('price.revenue')}
        currency={currency}
        price={event.revenue}
        error={errors['revenue']}
        onChange={(revenue) => change({ revenue })}
      />
      <PriceField
        label={i18n.t('price.payout')}
        currency={currency}
        price={event.payout}
        error={errors['payout']}
        onChange={(payout) => change({ payout })}
      />
      <Switch
        label={i18n.t('events.allow_multiple')}
        hint={i18n.t('events.allow_multiple_hint')}
        checked={event.allowMultiple}
        onCheckedChange={(allowMultiple) => change({ allowMultiple })}
      />
    </>
  );
}
