import { i18n } from '#i18n';
import { useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { OfferWithEvents } from '../../api/api-types.ts';
import { UnmappedNotices } from '../../postback-url/url-card.tsx';
import { useAccount } from '../../postback-url/use-account.ts';
import { FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { EventUrls } from './event-urls.tsx';
import { conversionUrl, type Scope } from '../../postback-url/compose-urls.ts';
import { SharedUrls } from './shared-urls.tsx';
import { UrlToolbar } from './url-toolbar.tsx';

/** Every postback URL of the chosen offer for the chosen platform. */
export function PostbacksView() {
  const { offer } = useWorkspace();
  const account = useAccount();
  if (offer === null || account.isPending) return <UrlsSkeleton />;
  if (account.isError) {
    return (
      <FailureState
        failure={toApiFailure(account.error)}
        onRetry={() => void account.refetch()}
        busy={account.isFetching}
      />
    );
  }
  return (
    <Urls
      key={offer.id}
      offer={offer}
      globalSecure={account.data.secure}
      publicUrl={account.data.publicUrl}
    />
  );
}

interface UrlsProps {
  readonly offer: OfferWithEvents;
  readonly globalSecure: string;
  readonly publicUrl: string;
}

function Urls({ offer, globalSecure, publicUrl }: UrlsProps) {
  const { platformId, slot } = useWorkspace();
  const [scope, setScope] = useState<Scope>('offer');
  const context = {
    publicUrl,
    secure: scope === 'offer' ? offer.secure : globalSecure,
    platformId,
    slot,
  };
  return (
    <div className="flex flex-col">
      <h2 className="sr-only">{i18n.t('postbacks.all_urls')}</h2>
      <UrlToolbar context={context} events={offer.events} scope={scope} onScopeChange={setScope} />
      <div className="flex flex-col gap-5 p-3">
        <UnmappedNotices unmapped={conversionUrl(context).unmapped} />
        <SharedUrls context={context} offer={offer} />
        <EventUrls context={context} events={offer.events} />
      </div>
    </div>
  );
}

function UrlsSkeleton() {
  return (
    <div className="p-3" aria-label={i18n.t('failure.loading')}>
      <Loading>
        <Skeleton className="h-7" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
      </Loading>
    </div>
  );
}
