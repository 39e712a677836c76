import { useQuery } from '@tanstack/react-query';
import { Maximize2, PanelRight, Settings2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { OfferPicker } from '../../features/offers/offer-picker.tsx';
import { LazySettings } from '../../features/settings/lazy-settings.tsx';
import { i18n } from '../../language/i18n.ts';
import { openPanel } from '../../surfaces/open-panel.ts';
import { openWorkspace } from '../../surfaces/open-workspace.ts';
import type { Surface } from '../../surfaces/surface.ts';
import { classNames } from '../../ui/class-names.ts';
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
  const [inSettings, setInSettings] = useState(false);
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
    <header
      className={classNames(
        'relative flex h-12 w-full shrink-0 items-center gap-2 ps-3 pe-2',
        surface === 'workspace' ? 'border-b border-line' : 'mx-auto max-w-[1100px]',
      )}
    >
      <h1 className="sr-only">{i18n.t('extension.name')}</h1>
      <PlatformChip />
      <span
        className={classNames('flex min-w-0 flex-1', surface === 'workspace' && 'me-auto max-w-md')}
      >
        <OfferPicker />
      </span>
      <ConnectionDot state={server === null ? 'local' : answers} />
      <Menu
        label={i18n.t('shell.menu')}
        note={
          <>
            <span className="block text-text">
              {server === null ? i18n.t('local.mode') : <bdi>{server.name}</bdi>}
            </span>
            <span className="block max-w-64 [overflow-wrap:anywhere]">
              {server === null ? i18n.t('local.kept_here') : <bdi dir="ltr">{server.url}</bdi>}
            </span>
          </>
        }
      >
        {surface !== 'panel' && windowId !== null && (
          <MenuItem
            icon={<PanelRight aria-hidden size={14} className="rtl:-scale-x-100" />}
            onSelect={() => void openPanel({ windowId, tabId: tab?.id ?? null }).then(leave)}
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
        <MenuItem icon={<Settings2 aria-hidden size={14} />} onSelect={() => setInSettings(true)}>
          {i18n.t('settings.title')}
        </MenuItem>
        <Suspense>
          <ConnectionItems onDisconnect={onDisconnect} />
        </Suspense>
      </Menu>
      {inSettings && <LazySettings onClose={() => setInSettings(false)} />}
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
