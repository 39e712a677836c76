import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { ShareList } from './share-list.tsx';

interface SharesOverlayProps {
  readonly onOpen: (postbackId: string) => void;
  readonly onClose: () => void;
}

/** All links to why pages that lead somewhere. */
export function SharesOverlay({ onOpen, onClose }: SharesOverlayProps) {
  const { api } = useWorkspace();
  const shares = useQuery(api.postbacks.shares.queryOptions({}));
  const mayRevoke = useMay('manager');
  return (
    <Overlay title={i18n.t('log.shared_pages')} onClose={onClose}>
      {shares.isPending ? (
        <Loading>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </Loading>
      ) : shares.isError ? (
        <FailureState
          failure={toApiFailure(shares.error)}
          onRetry={() => void shares.refetch()}
          busy={shares.isFetching}
        />
      ) : shares.data.length === 0 ? (
        <EmptyState icon={Share2}>{i18n.t('log.shared_none')}</EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          {!mayRevoke && <p className="text-sm text-muted">{i18n.t('log.viewer_share')}</p>}
          <ShareList shares={shares.data} onOpen={onOpen} />
        </div>
      )}
    </Overlay>
  );
}
