import { useSyncExternalStore } from 'react';

import { i18n } from '../../language/i18n.ts';
import { storageFailure, watchStorageFailure } from '../../storage/storage-failure.ts';
import { Notice } from '../status.tsx';

/** Says so while the browser cannot read or keep what the user chose and typed. */
export function StorageNotice() {
  const failure = useSyncExternalStore(watchStorageFailure, storageFailure);
  if (failure === null) return null;
  return (
    <div className="shrink-0 px-3 pt-2">
      <Notice tone="error" urgent>
        {i18n.t(`storage.${failure}`)}
      </Notice>
    </div>
  );
}
