import { useEffect } from 'react';

import { isRoleTooLow, toApiFailure } from '../../api/api-failure.ts';
import type { Account, OfferWithEvents } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { UnmappedNotices } from '../../postback-url/url-card.tsx';
import { useUrlChoices } from '../../postback-url/use-url-choices.ts';
import { useAccount } from '../../postback-url/use-account.ts';
import { FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { EventUrls } from './event-urls.tsx';
import { SharedUrls } from './shared-urls.tsx';
import { shownUrls } from './shown-urls.ts';
import { UrlToolbar } from './url-toolbar.tsx';
import { UrlsForViewer } from './urls-for-viewer.tsx';

/** Every postback URL of the chosen offer for the chosen platform. */
export function PostbacksView() {
  const { offer } = useWorkspace();
  const account = useAccount();
  const mayCopy = useMay('manager') && !isRoleTooLow(account.error);
  if (offer !== null && !mayCopy) return <UrlsForViewer key={offer.id} offer={offer} />;
  if (offer === null || account.isPending) return <UrlsSkeleton />;
  if (account.data === undefined) {
    return (
      <FailureState
        failure={toApiFailure(account.error)}
        onRetry={() => void account.refetch()}
        busy={account.isFetching}
      />
    );
  }
  return <Urls key={offer.id} offer={offer} account={account.data} />;
}

interface UrlsProps {
  readonly offer: OfferWithEvents;
  readonly account: Account;
}

function Urls({ offer, account }: UrlsProps) {
  const { platform, platformId, slot } = useWorkspace();
  const { loaded, choices, setScope, setMacro, setNaming } = useUrlChoices();
  useEffect(() => {
    // What `npm run bench` measures the popup by.
    if (loaded) performance.mark('urls-shown');
  }, [loaded]);
  if (!loaded) return <UrlsSkeleton />;
  const secure = choices.scope === 'offer' ? offer.secure : account.secure;
  const urls = shownUrls({ account, secure, platformId, slot }, platform, {
    events: offer.events,
    choices,
  });
  // Said once, above all URLs: the click's place, and without a platform every place.
  const toldElsewhere = platform === null ? 'all' : ['transaction_id'];
  return (
    <div className="flex flex-col">
      <h2 className="sr-only">{i18n.t('postbacks.all_urls')}</h2>
      <UrlToolbar urls={urls} scope={choices.scope} onScopeChange={setScope} />
      <div className="flex flex-col gap-5 p-3">
        <UnmappedNotices composed={urls.conversion} />
        <div className="flex flex-col gap-5 md:grid md:grid-cols-2 md:items-start md:gap-x-8">
          <div className="flex min-w-0 flex-col gap-5">
            <SharedUrls
              urls={urls}
              tokens={[secure]}
              toldElsewhere={toldElsewhere}
              offer={offer}
              macros={choices.macros}
              onMacroChange={setMacro}
            />
          </div>
          <EventUrls
            urls={urls.events}
            tokens={[secure]}
            toldElsewhere={toldElsewhere}
            onByChange={setNaming}
          />
        </div>
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
