import { useQuery } from '@tanstack/react-query';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { OwnPayout } from '../../../api/api-types.ts';
import { priceText } from '../../../forms/price-text.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

/** Which affiliates get something else than the offer's usual payouts. */
export function OwnPayouts({ offerId }: { readonly offerId: number }) {
  const { api } = useWorkspace();
  const payouts = useQuery(api.affiliates.payouts.queryOptions({ offerId }));
  return (
    <section aria-labelledby="own-payouts" className="flex flex-col gap-2">
      <h3 id="own-payouts" className="font-semibold">
        {i18n.t('revenue.own_payouts')}
      </h3>
      {payouts.isPending ? (
        <Loading>
          <Skeleton className="h-8" />
        </Loading>
      ) : payouts.data === undefined ? (
        <Notice
          tone="error"
          urgent
          action={
            <Button size="small" busy={payouts.isFetching} onClick={() => void payouts.refetch()}>
              {i18n.t('failure.retry')}
            </Button>
          }
        >
          {failureText(toApiFailure(payouts.error)).text}
        </Notice>
      ) : payouts.data.length === 0 ? (
        <p className="text-sm text-muted">{i18n.t('revenue.own_payouts_none')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line text-sm">
          {payouts.data.map((payout) => (
            <li
              key={`${payout.eventId ?? ''} ${payout.affiliateId}`}
              className="px-3 py-2 [overflow-wrap:anywhere]"
            >
              {told(payout)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function told({ affiliateName, affiliateId, eventName, currency, ...prices }: OwnPayout): string {
  const words = {
    affiliate: `${affiliateName} (${affiliateId})`,
    own: priceText(prices.payout, currency),
    usual: priceText(prices.defaultPayout, currency),
  };
  return eventName === null
    ? i18n.t('revenue.own_payout_conversion', words)
    : i18n.t('revenue.own_payout_event', { ...words, event: eventName });
}
