import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { Affiliate, OwnPayout } from '../../../../api/people-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { FailureState, failureText, Loading, Skeleton } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { PayoutForm } from './payout-form.tsx';
import { PayoutTable } from './payout-table.tsx';
import { useOwnPayouts } from './use-own-payouts.ts';

/** What an affiliate is paid in place of the default, offer by offer. */
export function OwnPayouts({ affiliate }: { readonly affiliate: Affiliate }) {
  const mayChange = useMay('manager');
  const { query, removed, remove, undo } = useOwnPayouts(affiliate.id);
  const [form, setForm] = useState<{ readonly payout: OwnPayout | null } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const focusBox = (): void => box.current?.focus();
  const failed = [remove, undo].find(({ isError }) => isError);
  const name = affiliate.name ?? affiliate.id;
  const { data } = query;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={i18n.t('people.payouts_of', { name })}
      className="flex flex-col gap-3 border-t border-line bg-sunken p-3"
    >
      <p className="text-sm text-muted">{i18n.t('people.payouts_about')}</p>
      {removed !== null && (
        <Notice
          tone="neutral"
          action={
            <Button
              size="small"
              autoFocus
              busy={undo.isPending}
              onClick={() => undo.mutate(removed, { onSuccess: focusBox })}
            >
              {i18n.t('events.undo')}
            </Button>
          }
        >
          <span role="status">{i18n.t('people.payout_removed', { offer: removed.offerName })}</span>
        </Notice>
      )}
      {failed !== undefined && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(failed.error)).text}
        </Notice>
      )}
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-9" />
        </Loading>
      ) : data === undefined ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : data.length === 0 ? (
        <p>{i18n.t('people.payouts_none')}</p>
      ) : (
        <PayoutTable
          payouts={data}
          label={i18n.t('people.payouts_of', { name })}
          mayChange={mayChange}
          // What is being typed stays until it is saved or left.
          busy={remove.isPending || form !== null}
          onChange={(payout) => setForm({ payout })}
          onRemove={(payout) => remove.mutate(payout)}
        />
      )}
      {form !== null && (
        <PayoutForm
          // Another payout is another form.
          key={form.payout === null ? 'new' : `${form.payout.offerId} ${form.payout.eventId}`}
          affiliateId={affiliate.id}
          payout={form.payout}
          known={data ?? []}
          onDone={() => {
            setForm(null);
            remove.reset();
            undo.reset();
            focusBox();
          }}
        />
      )}
      {form === null && mayChange && data !== undefined && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => setForm({ payout: null })}
        >
          {i18n.t('people.payout_new')}
        </Button>
      )}
    </div>
  );
}
