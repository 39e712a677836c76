import { Lock } from 'lucide-react';
import { useMemo } from 'react';

import { localStateItem, removedStateItem } from '../../api/local/local-items.ts';
import { activeOffers } from '../../api/local/local-state.ts';
import { i18n } from '../../language/i18n.ts';
import type { ServerConnection } from '../../storage/connection.ts';
import { useDraft } from '../../storage/draft.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { RemovedNotice } from './removing/removed-notice.tsx';
import { UploadPreview } from './upload-preview.tsx';
import { uploadChoicesItem } from './upload-choices-item.ts';
import { noChoices } from './plan/upload-choices.ts';
import { useUpload } from './use-upload.ts';

interface UploadViewProps {
  readonly server: ServerConnection;
  readonly onClose: () => void;
}

/** What was set up without a server, on its way to this one: looked through first, sent on a press. */
export function UploadView({ server, onClose }: UploadViewProps) {
  const [local] = useStored(localStateItem);
  const [removed] = useStored(removedStateItem);
  const choices = useDraft(
    useMemo(() => uploadChoicesItem(server.url), [server.url]),
    noChoices,
  );
  const mayUpload = useMay('manager');
  const upload = useUpload(local.value, choices);
  const close = (): void => {
    // What was removed is gone for good when this view is left.
    void removedStateItem.clear().then(onClose);
  };
  const nothing = local.loaded && activeOffers(local.value).length === 0;
  return (
    <Overlay title={i18n.t('upload.title')} onClose={close}>
      {nothing ? (
        <RemovedNotice removed={removed.value} onClose={close} />
      ) : !mayUpload ? (
        <EmptyState icon={Lock}>{i18n.t('people.viewer_upload')}</EmptyState>
      ) : upload.failed !== null ? (
        <FailureState failure={upload.failed} onRetry={upload.readAgain} busy={upload.reading} />
      ) : upload.plan === null || !choices.loaded || !local.loaded ? (
        <Loading>
          <Skeleton className="h-10" />
          <Skeleton className="h-28" />
          <Skeleton className="h-28" />
        </Loading>
      ) : (
        <UploadPreview
          server={server}
          state={local.value}
          plan={upload.plan}
          upload={upload}
          choices={choices.value}
          onChoices={choices.change}
          onLater={close}
        />
      )}
    </Overlay>
  );
}
