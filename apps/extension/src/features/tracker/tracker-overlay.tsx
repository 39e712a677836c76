import { localStateItem } from '../../api/local/local-items.ts';
import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { TrackerForm } from './tracker-form.tsx';

/** The tracker that postbacks go to, changed while working. */
export function TrackerOverlay({ onClose }: { readonly onClose: () => void }) {
  const { refetch } = useWorkspace();
  const [local] = useStored(localStateItem);
  return (
    <Overlay title={i18n.t('tracker.title')} onClose={onClose}>
      {local.loaded && (
        <TrackerForm
          tracker={local.value.tracker}
          saveLabel={i18n.t('tracker.save')}
          cancelLabel={i18n.t('form.cancel')}
          onDone={() => void refetch().then(onClose)}
          onCancel={onClose}
        />
      )}
    </Overlay>
  );
}
