import { useMutation } from '@tanstack/react-query';
import { offerInput } from '@trackside/core';
import { useId, useMemo, useState, type ReactNode } from 'react';

import { toApiFailure, type ApiFailure } from '../api/api-failure.ts';
import { toldErrors } from '../forms/fault-words.ts';
import { noErrors } from '../forms/field-errors.ts';
import { PriceField } from '../forms/price-field.tsx';
import { toPriceInput } from '../forms/price-values.ts';
import { useFocusOnErrors } from '../forms/use-focus-on-errors.ts';
import { i18n } from '../language/i18n.ts';
import { useTrackerWords } from '../postback-url/use-tracker-words.ts';
import { useDraft } from '../storage/draft.ts';
import { Button } from '../ui/button.tsx';
import { Field, FieldError, Input } from '../ui/field.tsx';
import { failureText } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { emptyOffer, offerDraftItem, type OfferValues } from './offer-draft.ts';

/** What the server fills with the click's id. */
const transactionIdMacro = '{transaction_id}';

interface OfferFormProps {
  readonly skeleton: ReactNode;
  readonly onDone: () => void;
}

/** Makes an offer. What is typed is kept until it is saved or discarded. */
export function OfferForm({ skeleton, onDone }: OfferFormProps) {
  const { api, place, refetch, setOffer } = useWorkspace();
  const words = useTrackerWords();
  const draft = useDraft(
    useMemo(() => offerDraftItem(place), [place]),
    emptyOffer,
  );
  const [errors, setErrors] = useState(noErrors);
  const form = useFocusOnErrors(errors);
  const currencyError = useId();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const create = useMutation(api.offers.create.mutationOptions());

  if (!draft.loaded) return skeleton;
  const values = draft.value;
  const change = (part: Partial<OfferValues>): void => {
    draft.change({ ...values, ...part });
    setErrors(noErrors);
    setFailure(null);
  };

  const save = async (): Promise<void> => {
    const parsed = offerInput.safeParse({
      name: values.name.trim(),
      currency: values.currency.trim().toUpperCase(),
      destinationUrl: values.destinationUrl.trim(),
      revenue: toPriceInput(values.revenue),
      payout: toPriceInput(values.payout),
    });
    if (!parsed.success) return setErrors(toldErrors(parsed.error.issues));
    try {
      const offer = await create.mutateAsync(parsed.data);
      draft.discard();
      await refetch();
      setOffer(offer.id);
      onDone();
    } catch (error) {
      const why = toApiFailure(error);
      if (why.kind === 'refused' && why.issues.length > 0) setErrors(toldErrors(why.issues));
      else setFailure(why);
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex flex-wrap gap-x-2 gap-y-1">
        <Field label={i18n.t('offers.name')} error={errors['name']} className="min-w-0 flex-1">
          {(control) => (
            <Input
              {...control}
              autoFocus
              dir="auto"
              value={values.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={i18n.t('offers.currency')} className="w-20">
          {(control) => (
            <Input
              {...control}
              aria-invalid={errors['currency'] !== undefined}
              aria-describedby={errors['currency'] === undefined ? undefined : currencyError}
              dir="ltr"
              maxLength={3}
              className="uppercase"
              value={values.currency}
              onChange={(event) => change({ currency: event.target.value })}
            />
          )}
        </Field>
        {errors['currency'] !== undefined && (
          <div className="basis-full">
            <FieldError id={currencyError}>{errors['currency']}</FieldError>
          </div>
        )}
      </div>
      <Field
        label={i18n.t('offers.destination')}
        hint={i18n.t('offers.destination_hint', {
          macro: words?.clickMacro ?? transactionIdMacro,
        })}
        error={errors['destinationUrl']}
      >
        {(control) => (
          <Input
            {...control}
            dir="ltr"
            inputMode="url"
            placeholder="https://"
            value={values.destinationUrl}
            onChange={(event) => change({ destinationUrl: event.target.value })}
          />
        )}
      </Field>
      <PriceField
        label={i18n.t('price.revenue')}
        currency={values.currency.toUpperCase()}
        price={values.revenue}
        error={errors['revenue']}
        onChange={(revenue) => change({ revenue })}
      />
      <PriceField
        label={i18n.t('price.payout')}
        currency={values.currency.toUpperCase()}
        price={values.payout}
        error={errors['payout']}
        onChange={(payout) => change({ payout })}
      />
      {failure !== null && (
        <Notice tone="error" urgent>
          <strong className="block font-semibold">{failureText(failure).title}</strong>
          {failureText(failure).text}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button
          kind="quiet"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {i18n.t(draft.changed ? 'form.discard' : 'form.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={create.isPending}>
          {i18n.t('offers.save')}
        </Button>
      </div>
    </form>
  );
}
