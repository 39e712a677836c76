import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { OfferWithEvents } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { ClicksSection } from './clicks/clicks-section.tsx';
import { GeneralSection } from './general/general-section.tsx';
import { HistorySection } from './history/history-section.tsx';
import { PageHead } from './page-head.tsx';
import { PostbacksSection } from './postbacks/postbacks-section.tsx';
import { RevenueSection } from './revenue/revenue-section.tsx';
import { SectionTabs, type SectionId } from './section-tabs.tsx';

interface OfferPageProps {
  readonly offerId: number;
  /** What shows the chosen offer's postback URLs. */
  readonly postbacks: ReactNode;
  readonly onClose: () => void;
}

/** All that there is about one offer, an archived one too. */
export function OfferPage({ offerId, postbacks, onClose }: OfferPageProps) {
  const { api } = useWorkspace();
  const query = useQuery(api.offers.get.queryOptions({ id: offerId }));
  return (
    <div className="flex flex-col gap-4 p-4">
      <Button
        autoFocus
        size="small"
        kind="quiet"
        className="-ms-2 self-start"
        icon={<ArrowLeft aria-hidden size={14} className="rtl:-scale-x-100" />}
        onClick={onClose}
      >
        {i18n.t('offer_page.all')}
      </Button>
      {query.data !== undefined ? (
        <Sections offer={query.data} postbacks={postbacks} />
      ) : query.isPending ? (
        <Loading>
          <Skeleton className="h-10" />
          <Skeleton className="h-8" />
          <Skeleton className="h-64" />
        </Loading>
      ) : (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
    </div>
  );
}

interface SectionsProps extends Pick<OfferPageProps, 'postbacks'> {
  readonly offer: OfferWithEvents;
}

function Sections({ offer, postbacks }: SectionsProps) {
  const [section, setSection] = useState<SectionId>('general');
  return (
    <>
      <PageHead offer={offer} />
      <SectionTabs
        label={i18n.t('offer_page.sections', { name: offer.name })}
        current={section}
        onChange={setSection}
      >
        <Section id={section} offer={offer} postbacks={postbacks} />
      </SectionTabs>
    </>
  );
}

interface SectionProps extends SectionsProps {
  readonly id: SectionId;
}

function Section({ id, offer, postbacks }: SectionProps) {
  switch (id) {
    case 'general':
      return <GeneralSection offer={offer} />;
    case 'revenue':
      return <RevenueSection offer={offer} />;
    case 'clicks':
      return <ClicksSection offer={offer} />;
    case 'postbacks':
      return <PostbacksSection offer={offer}>{postbacks}</PostbacksSection>;
    case 'history':
      return <HistorySection offer={offer} />;
  }
}
