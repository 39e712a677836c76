import { i18n } from '#i18n';
import { useQuery } from '@tanstack/react-query';
import { LogOut, Maximize2, PanelRight, Settings2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { connectUrlDraft } from '../../features/connect/connect-drafts.ts';
import { OfferPicker } from '../../features/offers/offer-picker.tsx';
import { LazySettings } from '../../features/settings/lazy-settings.tsx';
import { keptAnswersItem } from '../../opening/kept-answers.ts';
import { openPanel } from '../../surfaces/open-panel.ts';
import { openWorkspace } from '../../surfaces/open-workspace.ts';
import type { Surface } from '../../surfaces/surface.ts';
import { classNames } from '../../ui/class-names.ts';
import { Menu, MenuItem } from '../../ui/overlays/menu.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { ConnectionDot } from './connection-dot.tsx';
import { PlatformChip } from './platform-chip.tsx';

const pulseMs = 15_000;
const gonePulseMs = 5_000;

interface HeaderProps {
  readonly surface: Surface;
  readonly onDisconnect: () => void;
}

export function Header({ surface, onDisconnect }: HeaderProps) {
  const { api, connection, tab } = useWorkspace();
  const windowId = useWindowId();
  const [inSettings, setInSettings] = useState(false);
  const whoami = useQuery({
    ...api.access.whoami.queryOptions(),
    refetchInterval: ({ state: { status } }) => (status === 'error' ? gonePulseMs : pulseMs),
    retry: false,
  });
  const state = whoami.isError ? 'broken' : whoami.isSuccess ? 'connected' : 'connecting';

  const disconnect = (): void => {
    void keptAnswersItem(connection.url).clear();
    // Awaited: the next screen reads it as it opens.
    void connectUrlDraft.write(connection.url).then(onDisconnect);
  };
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
      <ConnectionDot state={state} />
      <Menu
        label={i18n.t('shell.menu')}
        note={
          <>
            <span className="block text-text">
              <bdi>{connection.name}</bdi>
            </span>
            <span className="block max-w-64 [overflow-wrap:anywhere]">
              <bdi dir="ltr">{connection.url}</bdi>
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
        <MenuItem
          icon={<LogOut aria-hidden size={14} className="rtl:-scale-x-100" />}
          onSelect={disconnect}
          danger
        >
          {i18n.t('shell.disconnect')}
        </MenuItem>
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
