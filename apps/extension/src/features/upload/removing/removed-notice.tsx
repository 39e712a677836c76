import { HardDrive } from 'lucide-react';

import { localStateItem, removedStateItem } from '../../../api/local/local-items.ts';
import type { LocalState } from '../../../api/local/local-state.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { restored } from './removed-state.ts';

interface RemovedNoticeProps {
  /** What was removed last; null where nothing was. */
  readonly removed: LocalState | null;
  readonly onClose: () => void;
}

/** Nothing is kept here; what was just removed can be brought back until the view is left. */
export function RemovedNotice({ removed, onClose }: RemovedNoticeProps) {
  const undo = async (): Promise<void> => {
    if (removed === null) return;
    const back = await localStateItem.update((now) => restored(now, removed));
    if (back) await removedStateItem.clear();
  };
  return (
    <EmptyState
      icon={HardDrive}
      action={
        <span className="flex gap-2">
          {removed !== null && (
            <Button autoFocus onClick={() => void undo()}>
              {i18n.t('events.undo')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {i18n.t('events.done')}
          </Button>
        </span>
      }
    >
      <span role="status">{i18n.t(removed === null ? 'upload.nothing' : 'upload.removed')}</span>
    </EmptyState>
  );
}
