import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../api/api-failure.ts';
import type { OfferEvent, OfferWithEvents } from '../api/api-types.ts';
import { toldErrors } from '../forms/fault-words.ts';
import { noErrors } from '../forms/field-errors.ts';
import { PriceField } from '../forms/price-field.tsx';
import { useFocusOnErrors } from '../forms/use-focus-on-errors.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText, refusalText } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { Switch } from '../ui/switch.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { checkEvent } from './check-event.ts';
import type { EventValues } from './event-values.ts';
import { NameField } from './fields/name-field.tsx';
import { nameSuggestions } from './fields/name-suggestions.ts';
import { ParameterList } from './fields/parameter-list.tsx';
import { TrackerIdField, typedId } from './fields/tracker-id-field.tsx';

interface EventFormProps {
  readonly offer: OfferWithEvents;
  /** null for a new one. */
  readonly event: OfferEvent | null;
  readonly values: EventValues;
  /** Something is typed that is not saved. */
  readonly changed: boolean;
  readonly onChange: (values: EventValues) => void;
  readonly onSaved: (event: OfferEvent) => void;
  readonly onDiscard: () => void;
}

export function EventForm({
  offer,
  event,
  values,
  changed,
  onChange,
  onSaved,
  onDiscard,
}: EventFormProps) {
  const { client, platform, server, refetch } = useWorkspace();
  const [errors, setErrors] = useState(noErrors);
  const form = useFocusOnErrors(errors);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const others = offer.events.filter(({ id }) => id !== event?.id).map(({ name }) => name);

  const change = (part: Partial<EventValues>): void => {
    onChange({ ...values, ...part });
    setErrors(noErrors);
    setFailure(null);
  };
  const save = async (): Promise<void> => {
    const checked = checkEvent(values, offer.currency);
    if (!checked.ok) return setErrors(toldErrors(checked.error));
    setBusy(true);
    const fields = server === null ? { ...checked.value, ...typedId(values) } : checked.value;
    try {
      const saved =
        event === null
          ? await client.events.create.mutate({ offerId: offer.id, ...fields })
          : await client.events.update.mutate({ id: event.id, ...fields });
      await refetch();
      onSaved(saved);
    } catch (error) {
      const why = toApiFailure(error);
      if (why.kind === 'refused' && why.reason === 'NAME_TAKEN')
        setErrors({ name: refusalText(why) });
      else if (why.kind === 'refused' && why.reason === 'EVENT_ID_TAKEN')
        setErrors({ trackerId: refusalText(why) });
      else if (why.kind === 'refused' && why.issues.length > 0) setErrors(toldErrors(why.issues));
      else setFailure(why);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <NameField
        name={values.name}
        error={errors['name']}
        others={others}
        suggestions={event === null ? nameSuggestions(platform, others, values.name) : []}
        onChange={(name) => change({ name })}
      />
      {server === null && (
        <TrackerIdField
          id={values.trackerId}
          error={errors['trackerId']}
          onChange={(trackerId) => change({ trackerId })}
        />
      )}
      <PriceField
        label={i18n.t('price.revenue')}
        currency={offer.currency}
        price={values.revenue}
        error={errors['revenue']}
        onChange={(revenue) => change({ revenue })}
      />
      <PriceField
        label={i18n.t('price.payout')}
        currency={offer.currency}
        price={values.payout}
        error={errors['payout']}
        onChange={(payout) => change({ payout })}
      />
      <Switch
        label={i18n.t('events.allow_multiple')}
        hint={i18n.t('events.allow_multiple_hint')}
        checked={values.allowMultiple}
        onCheckedChange={(allowMultiple) => change({ allowMultiple })}
      />
      <ParameterList
        parameters={values.parameters}
        errors={errors}
        onChange={(parameters) => change({ parameters })}
      />
      {failure !== null && (
        <Notice tone="error" urgent>
          <strong className="block font-semibold">{failureText(failure).title}</strong>
          {failureText(failure).text}
        </Notice>
      )}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-surface px-4 py-3">
        <Button kind="quiet" onClick={onDiscard}>
          {i18n.t(changed ? 'form.discard' : 'form.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          {i18n.t(event === null ? 'events.create' : 'events.save')}
        </Button>
      </div>
    </form>
  );
}
