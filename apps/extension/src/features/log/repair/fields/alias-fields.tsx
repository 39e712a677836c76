import { useQuery } from '@tanstack/react-query';

import { toApiFailure } from '../../../../api/api-failure.ts';
import { Select } from '../../../../forms/select.tsx';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { failureText, Skeleton } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import type { DraftFields } from './draft-fields.ts';
import { OfferField } from './offer-field.tsx';

const none = '';

/** Which of the offer's events was meant. */
export function AliasFields(props: DraftFields) {
  const { offerId } = props.draft;
  return (
    <>
      <OfferField {...props} />
      {offerId !== null && <MeantEvent {...props} offerId={offerId} />}
    </>
  );
}

function MeantEvent({ draft, errors, onChange, offerId }: DraftFields & { offerId: number }) {
  const { api } = useWorkspace();
  const events = useQuery(api.events.list.queryOptions({ offerId }));
  if (events.isError) {
    return (
      <Notice
        tone="error"
        urgent
        action={
          <Button size="small" busy={events.isFetching} onClick={() => void events.refetch()}>
            {i18n.t('failure.retry')}
          </Button>
        }
      >
        {failureText(toApiFailure(events.error)).text}
      </Notice>
    );
  }
  if (events.data === undefined) {
    // As high as what will stand there, so that the button below stays where it is.
    return <Field label={i18n.t('log.meant_event')}>{() => <Skeleton className="h-8" />}</Field>;
  }
  return (
    <Field label={i18n.t('log.meant_event')} error={errors['eventId']}>
      {(control) => (
        <Select
          {...control}
          value={draft.eventId === null ? none : String(draft.eventId)}
          options={[
            { value: none, label: i18n.t('log.choose_event') },
            ...events.data.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onValueChange={(value) => onChange({ eventId: value === none ? null : Number(value) })}
        />
      )}
    </Field>
  );
}
