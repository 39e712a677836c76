import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { FailureState, Loading, Skeleton } from '../../../../ui/states.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { SectionPart } from '../../section-part.tsx';
import { MappingShown } from './mapping-shown.tsx';
import { momentOf, typedMoment } from './typed-moment.ts';

interface MappingPartProps {
  readonly offer: Pick<OfferWithEvents, 'id'>;
  readonly moment: string | null;
  readonly onMoment: (moment: string) => void;
}

/** What an offer's postbacks were judged by at a moment: one that is typed, or that of a change. */
export function MappingPart({ offer, moment, onMoment }: MappingPartProps) {
  const { api } = useWorkspace();
  const mapping = useQuery({
    ...api.offers.mappingAt.queryOptions({ id: offer.id, at: moment ?? '' }),
    enabled: moment !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <SectionPart title={i18n.t('offer_page.mapping')} about={i18n.t('offer_page.mapping_about')}>
      <MomentForm moment={moment} onMoment={onMoment} />
      {moment === null ? null : mapping.isPending ? (
        <Loading>
          <Skeleton className="h-32" />
        </Loading>
      ) : mapping.data === undefined ? (
        <FailureState
          failure={toApiFailure(mapping.error)}
          onRetry={() => void mapping.refetch()}
          busy={mapping.isFetching}
        />
      ) : (
        <MappingShown mapping={mapping.data} />
      )}
    </SectionPart>
  );
}

type MomentFormProps = Pick<MappingPartProps, 'moment' | 'onMoment'>;

function MomentForm({ moment, onMoment }: MomentFormProps) {
  const [typed, setTyped] = useState(() => typedMoment(new Date()));
  const [known, setKnown] = useState(moment);
  const [isWrong, setIsWrong] = useState(false);
  // A moment that was chosen beside stands in the field, too.
  if (known !== moment) {
    setKnown(moment);
    if (moment !== null) setTyped(typedMoment(new Date(moment)));
    setIsWrong(false);
  }
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = momentOf(typed);
    setIsWrong(chosen === null);
    // A change within that second is what was chosen already.
    const isSame = moment !== null && typedMoment(new Date(moment)) === typed;
    if (chosen !== null && !isSame) onMoment(chosen);
  };
  return (
    <form noValidate onSubmit={show} className="flex flex-wrap items-start gap-2">
      <Field
        label={i18n.t('offer_page.moment')}
        error={isWrong ? i18n.t('offer_page.moment_wrong') : null}
      >
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            step={1}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsWrong(false);
            }}
          />
        )}
      </Field>
      <Button type="submit" className="mt-5">
        {i18n.t('offer_page.show')}
      </Button>
    </form>
  );
}
