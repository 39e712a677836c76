import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OwnPayout } from '../../../../api/people-types.ts';
import { faultWords } from '../../../../forms/fault-words.ts';
import { priceFault } from '../../../../forms/price-fault.ts';
import { PriceField } from '../../../../forms/price-field.tsx';
import { toPriceInput, toPriceValues, type PriceValues } from '../../../../forms/price-values.ts';
import { Select } from '../../../../forms/select.tsx';
import { i18n } from '../../../../language/i18n.ts';
import { Field } from '../../../../ui/field.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { PeopleForm } from '../../people-form.tsx';
import { useAffiliatesAgain } from '../use-affiliates.ts';
import { PayoutPreview } from './payout-preview.tsx';

interface PayoutFormProps {
  readonly affiliateId: string;
  /** The one that is changed; null: a new one. */
  readonly payout: OwnPayout | null;
  /** Those that there are: nothing has two. */
  readonly known: readonly OwnPayout[];
  readonly onDone: () => void;
}

const conversion = 'conversion';

/** Offer, conversion or event, and what is paid for it in place of the default. */
export function PayoutForm({ affiliateId, payout, known, onDone }: PayoutFormProps) {
  const { api, client, offers, offerId: chosen } = useWorkspace();
  const readAgain = useAffiliatesAgain();
  const [offerId, setOfferId] = useState(payout?.offerId ?? chosen ?? offers?.[0]?.id ?? 0);
  const [goal, setGoal] = useState(payout?.eventId?.toString() ?? conversion);
  const [typed, setTyped] = useState<PriceValues>(
    payout === null ? { type: 'CPA', value: '' } : toPriceValues(payout.payout),
  );
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // Of a change only the price is open; of a new one everything.
  useEffect(() => {
    const first = payout === null ? 'select' : 'input';
    box.current?.querySelector<HTMLElement>(first)?.focus();
  }, [payout]);
  const offer = useQuery({
    ...api.offers.get.queryOptions({ id: offerId }),
    enabled: offerId !== 0,
  });
  const event = offer.data?.events.find(({ id }) => String(id) === goal) ?? null;
  const currency = payout?.currency ?? offer.data?.currency ?? null;
  const byDefault = payout?.defaultPayout ?? (event ?? offer.data)?.payout ?? null;
  const eventId = goal === conversion ? null : Number(goal);
  const before = known.find((one) => one.offerId === offerId && one.eventId === eventId) ?? null;
  const fault = currency === null ? undefined : priceFault(typed, currency);
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      client.affiliates.setPayout.mutate({
        affiliateId,
        offerId,
        eventId,
        payout: toPriceInput(typed),
      }),
    onSuccess: async () => {
      await readAgain();
      onDone();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (fault === undefined && currency !== null) save.mutate();
    else box.current?.querySelector<HTMLElement>('input')?.focus();
  };
  return (
    <PeopleForm
      label={i18n.t(payout === null ? 'people.payout_new' : 'people.payout_change')}
      submit={i18n.t('people.payout_save')}
      busy={save.isPending}
      error={
        save.isError
          ? failureText(toApiFailure(save.error)).text
          : offer.isError
            ? failureText(toApiFailure(offer.error)).text
            : null
      }
      onSubmit={submit}
      onCancel={onDone}
    >
      <div ref={box} className="contents">
        <Field label={i18n.t('people.payout_offer')}>
          {(control) => (
            <Select
              {...control}
              disabled={payout !== null}
              value={String(offerId)}
              options={
                payout === null
                  ? (offers ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
                  : [{ value: String(payout.offerId), label: payout.offerName }]
              }
              onValueChange={(id) => {
                setOfferId(Number(id));
                setGoal(conversion);
              }}
            />
          )}
        </Field>
        <Field label={i18n.t('people.payout_goal')}>
          {(control) => (
            <Select
              {...control}
              disabled={payout !== null}
              value={goal}
              options={[
                { value: conversion, label: i18n.t('people.conversion') },
                ...(payout?.eventName === null || payout === null
                  ? (offer.data?.events ?? []).map(({ id, name }) => ({
                      value: String(id),
                      label: name,
                    }))
                  : [{ value: goal, label: payout.eventName }]),
              ]}
              onValueChange={setGoal}
            />
          )}
        </Field>
        <PriceField
          label={i18n.t('people.payout_own')}
          currency={currency ?? ''}
          price={typed}
          error={tried && fault !== undefined ? faultWords(fault) : undefined}
          onChange={setTyped}
        />
      </div>
      {currency !== null && byDefault !== null && (
        <PayoutPreview
          typed={fault === undefined ? typed : null}
          byDefault={byDefault}
          currency={currency}
          replaces={payout === null && before !== null}
        />
      )}
    </PeopleForm>
  );
}
