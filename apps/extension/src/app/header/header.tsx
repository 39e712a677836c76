import { i18n } from '#i18n';
import { useQuery } from '@tanstack/react-query';
import { Maximize2, PanelRight } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { OfferPicker } from '../../features/offers/offer-picker.tsx';
import { openPanel } from '../../surfaces/open-panel.ts';
import { openWorkspace } from '../../surfaces/open-workspace.ts';
import type { Surface } from '../../surfaces/surface.ts';
import { Menu, MenuItem } from '../../ui/overlays/menu.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { ConnectionDot } from './connection-dot.tsx';
import { PlatformChip } from './platform-chip.tsx';

const loadConnectionItems = async () => ({
  default: (await import('./connection-items.tsx')).ConnectionItems,
});
const ConnectionItems = lazy(loadConnectionItems);

const pulseMs = 15_000;
const gonePulseMs = 5_000;

interface HeaderProps {
  readonly surface: Surface;
  readonly onDisconnect: () => void;
}

export function Header({ surface, onDisconnect }: HeaderProps) {
  const { api, server, tab } = useWorkspace();
  const windowId = useWindowId();
  const whoami = useQuery({
    ...api.access.whoami.queryOptions(),
    refetchInterval: ({ state: { status } }) => (status === 'error' ? gonePulseMs : pulseMs),
    retry: false,
  });
  const answers = whoami.isError ? 'broken' : whoami.isSuccess ? 'connected' : 'connecting';

  // At hand before the menu is opened, so that it does not grow under the pointer.
  useEffect(() => void loadConnectionItems(), []);
  const leave = (): void => {
    if (surface === 'popup') close();
  };

  return (
    <header className="relative mx-auto flex h-12 w-full max-w-[1100px] shrink-0 items-center gap-2 ps-3 pe-2">
      <h1 className="sr-only">{i18n.t('extension.name')}</h1>
      <PlatformChip />
      <OfferPicker />
      <ConnectionDot state={server === null ? 'local' : answers} />
      <Menu
        label={i18n.t('shell.menu')}
        note={
          <>
            <span className="block text-text">{server?.name ?? i18n.t('local.mode')}</span>
            <span className="block max-w-64 [overflow-wrap:anywhere]">
              {server?.url ?? i18n.t('local.kept_here')}
            </span>
          </>
        }
      >
        {surface !== 'panel' && windowId !== null && (
          <MenuItem
            icon={<PanelRight aria-hidden size={14} />}
            onSelect={() => void openPanel(windowId).then(leave)}
          >
            {i18n.t('shell.open_panel')}
          </MenuItem>
        )}
        {surface !== 'workspace' && (
          <MenuItem
            icon={<Maximize2 aria-hidden size={14} />}
            onSelect={() => void openWorkspace(tab?.id ?? null).then(leave)}
          >
            {i18n.t('shell.open_workspace')}
          </MenuItem>
        )}
        <Suspense>
          <ConnectionItems onDisconnect={onDisconnect} />
        </Suspense>
      </Menu>
    </header>
  );
}

/** Known before it is needed: the panel opens only at once on a click. */
function useWindowId(): number | null {
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id ?? null));
  }, []);
  return windowId;
}
