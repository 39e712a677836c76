import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { Select } from '../../../../forms/select.tsx';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';

/** How long the old token may stay good, in hours. */
const spans = ['0', '24', '168', '720'] as const;

interface RotateFormProps {
  readonly offer: Pick<OfferWithEvents, 'id' | 'previousSecure'>;
  /** True when there is a new token. */
  readonly onDone: (rotated: boolean) => void;
}

/** Asks before there is a new token: every URL that is in use carries the old one. */
export function RotateForm({ offer, onDone }: RotateFormProps) {
  const { api, refetch } = useWorkspace();
  const [hours, setHours] = useState<(typeof spans)[number]>('168');
  const rotate = useMutation(
    api.offers.rotateSecure.mutationOptions({
      onSuccess: async () => {
        await refetch();
        onDone(true);
      },
    }),
  );
  return (
    <div
      role="group"
      aria-label={i18n.t('offer_page.rotate_open')}
      className="flex flex-col gap-3 rounded-md bg-sunken p-3 lined"
    >
      <p>{i18n.t('offer_page.rotate_ask')}</p>
      {offer.previousSecure !== null && (
        <Notice tone="warn">{i18n.t('offer_page.rotate_ends_before')}</Notice>
      )}
      <Field label={i18n.t('offer_page.keep_for')}>
        {(control) => (
          <Select
            {...control}
            autoFocus
            className="self-start"
            value={hours}
            options={spans.map((span) => ({
              value: span,
              label: i18n.t(`offer_page.keep_${span}`),
            }))}
            onValueChange={setHours}
          />
        )}
      </Field>
      {rotate.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(rotate.error)).text}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="danger"
          busy={rotate.isPending}
          onClick={() => rotate.mutate({ id: offer.id, keepOldForHours: Number(hours) })}
        >
          {i18n.t('offer_page.rotate')}
        </Button>
        <Button kind="quiet" disabled={rotate.isPending} onClick={() => onDone(false)}>
          {i18n.t('offer_page.rotate_keep')}
        </Button>
      </div>
    </div>
  );
}
