import { CloudUpload, LogOut, Plug, RadioTower } from 'lucide-react';

import { localStateItem } from '../../api/local/local-items.ts';
import { activeOffers } from '../../api/local/local-state.ts';
import { connectUrlDraft } from '../../features/connect/connect-drafts.ts';
import { i18n } from '../../language/i18n.ts';
import { keptAnswersItem } from '../../opening/kept-answers.ts';
import { openViewItem } from '../../surfaces/open-view.ts';
import { useStored } from '../../storage/use-stored.ts';
import { MenuItem } from '../../ui/overlays/menu.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

interface ConnectionItemsProps {
  readonly onDisconnect: () => void;
}

/** What the menu offers about the connection: with a server and without one. */
export function ConnectionItems({ onDisconnect }: ConnectionItemsProps) {
  const { server } = useWorkspace();
  const [local] = useStored(localStateItem);
  if (server === null) {
    return (
      <>
        <MenuItem
          icon={<RadioTower aria-hidden size={14} />}
          onSelect={() => void openViewItem.write('tracker')}
        >
          {i18n.t('tracker.title')}
        </MenuItem>
        <MenuItem icon={<Plug aria-hidden size={14} />} onSelect={onDisconnect}>
          {i18n.t('local.connect')}
        </MenuItem>
      </>
    );
  }
  const disconnect = (): void => {
    void keptAnswersItem(server.url).clear();
    // Awaited: the next screen reads it as it opens.
    void connectUrlDraft.write(server.url).then(onDisconnect);
  };
  return (
    <>
      {activeOffers(local.value).length > 0 && (
        <MenuItem
          icon={<CloudUpload aria-hidden size={14} />}
          onSelect={() => void openViewItem.write('upload')}
        >
          {i18n.t('upload.title')}
        </MenuItem>
      )}
      <MenuItem
        icon={<LogOut aria-hidden size={14} className="rtl:-scale-x-100" />}
        onSelect={disconnect}
        danger
      >
        {i18n.t('shell.disconnect')}
      </MenuItem>
    </>
  );
}
