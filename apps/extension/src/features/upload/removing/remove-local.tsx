import { localStateItem, removedStateItem } from '../../../api/local/local-items.ts';
import type { LocalState } from '../../../api/local/local-state.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { emptied } from './removed-state.ts';

interface RemoveLocalProps {
  readonly state: LocalState;
  readonly onRemoved: () => void;
}

/** Takes the copy out of this browser; the step can be undone. */
export function RemoveLocal({ state, onRemoved }: RemoveLocalProps) {
  const remove = async (): Promise<void> => {
    // First the way back is kept: where that fails, nothing is removed.
    const kept = await removedStateItem.update(() => state);
    if (kept && (await localStateItem.update(emptied))) onRemoved();
  };
  return <Button onClick={() => void remove()}>{i18n.t('upload.remove_local')}</Button>;
}
