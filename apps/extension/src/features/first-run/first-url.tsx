import { platformForHost } from '@trackside/core';
import type { ReactNode } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { Offer } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { conversionUrl } from '../../postback-url/compose-urls.ts';
import { UrlCard } from '../../postback-url/url-card.tsx';
import { useAccount } from '../../postback-url/use-account.ts';
import { FailureState, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { isExample } from './example-offer.ts';

/** The platform that an offer's clicks lead to, as far as its destination tells. */
function platformOfOffer(offer: Offer, serverUrl: string | null): string | null {
  if (isExample(offer, serverUrl)) return 'appsflyer';
  const host = /^https?:\/\/([^/?#]+)/i.exec(offer.destinationUrl)?.[1];
  return host === undefined ? null : (platformForHost(host)?.id ?? null);
}

/** The chosen offer's conversion URL, complete where its platform is known. */
export function FirstUrl({ platformChoice }: { readonly platformChoice: ReactNode }) {
  const { server, offer, platformId, slot } = useWorkspace();
  const account = useAccount();
  if (account.isError) {
    return (
      <FailureState
        failure={toApiFailure(account.error)}
        onRetry={() => void account.refetch()}
        busy={account.isFetching}
      />
    );
  }
  if (offer === null || account.isPending) return <Skeleton className="h-24" />;
  const known = platformId ?? platformOfOffer(offer, server?.url ?? null);
  const composed = conversionUrl({
    account: account.data,
    secure: offer.secure,
    platformId: known,
    slot,
  });
  const isComplete = composed.unmapped.length === 0;
  return (
    <>
      {!isComplete && platformChoice}
      <UrlCard title={i18n.t('postbacks.conversion')} composed={composed} tokens={[offer.secure]} />
      {!isComplete && <p className="text-sm text-muted">{i18n.t('first_run.finish_beside')}</p>}
    </>
  );
}
