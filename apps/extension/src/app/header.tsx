import { i18n } from '#i18n';
import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';

import { connectUrlDraft } from '../features/connect/connect-drafts.ts';
import { OfferPicker } from '../features/offers/offer-picker.tsx';
import { Menu, MenuItem } from '../ui/overlays/menu.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { ConnectionDot } from './connection-dot.tsx';
import { PlatformChip } from './platform-chip.tsx';

const pulseMs = 15_000;
const gonePulseMs = 5_000;

export function Header({ onDisconnect }: { readonly onDisconnect: () => void }) {
  const { api, connection } = useWorkspace();
  const whoami = useQuery({
    ...api.access.whoami.queryOptions(),
    refetchInterval: ({ state: { status } }) => (status === 'error' ? gonePulseMs : pulseMs),
    retry: false,
  });
  const state = whoami.isError ? 'broken' : whoami.isSuccess ? 'connected' : 'connecting';

  const disconnect = (): void => {
    // Awaited: the next screen reads it as it opens.
    void connectUrlDraft.write(connection.url).then(onDisconnect);
  };

  return (
    <header className="relative flex h-12 shrink-0 items-center gap-2 ps-3 pe-2">
      <h1 className="sr-only">{i18n.t('extension.name')}</h1>
      <PlatformChip />
      <OfferPicker />
      <ConnectionDot state={state} />
      <Menu
        label={i18n.t('shell.menu')}
        note={
          <>
            <span className="block text-text">{connection.name}</span>
            <span className="block max-w-64 [overflow-wrap:anywhere]">{connection.url}</span>
          </>
        }
      >
        <MenuItem icon={<LogOut aria-hidden size={14} />} onSelect={disconnect} danger>
          {i18n.t('shell.disconnect')}
        </MenuItem>
      </Menu>
    </header>
  );
}
