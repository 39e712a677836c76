import { lazy, Suspense, useDeferredValue } from 'react';

import { firstRunItem } from '../features/first-run/first-run-item.ts';
import { OfferGate } from '../features/offers/offer-gate.tsx';
import { i18n } from '../language/i18n.ts';
import { tabItem } from '../storage/choices.ts';
import { openViewItem } from '../surfaces/open-view.ts';
import { useStored } from '../storage/use-stored.ts';
import type { Surface } from '../surfaces/surface.ts';
import { Loading, Skeleton } from '../ui/states.tsx';
import { Tabs } from './tabs.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { Header } from './header/header.tsx';
import { screens, screensOf, type Screen } from './screens.tsx';
import { ServerNotice } from './server-notice.tsx';

const ErrandNotice = lazy(async () => ({
  default: (await import('./errand/errand-notice.tsx')).ErrandNotice,
}));
const LiveNeedsServer = lazy(async () => ({
  default: (await import('../features/live/live-needs-server.tsx')).LiveNeedsServer,
}));
const OpenedView = lazy(async () => ({ default: (await import('./opened-view.tsx')).OpenedView }));
const FirstRunGuide = lazy(async () => ({
  default: (await import('../features/first-run/first-run-guide.tsx')).FirstRunGuide,
}));

interface ShellProps {
  readonly surface: Surface;
  readonly onDisconnect: () => void;
}

/** Header, tabs, one scroll area. Fills whatever box it is given; a full page has more tabs, at its side. */
export function Shell({ surface, onDisconnect }: ShellProps) {
  const [stored, setScreen] = useStored(tabItem);
  const [opened, setOpened] = useStored(openViewItem);
  const { server } = useWorkspace();
  const ids = screensOf(surface, server !== null);
  const current = ids.find((id) => id === stored.value) ?? 'postbacks';
  // While a screen's code is fetched the one before it stays: a skeleton would be shown for longer than that.
  const shown = useDeferredValue(stored.loaded ? current : null) ?? current;
  if (!stored.loaded) return null;

  return (
    <div className="flex h-full flex-col">
      <Header surface={surface} onDisconnect={onDisconnect} />
      <Suspense>
        <ErrandNotice surface={surface} />
      </Suspense>
      <main className="flex min-h-0 flex-1 flex-col">
        <Tabs
          label={i18n.t('shell.tabs')}
          atSide={surface === 'workspace'}
          tabs={ids.map((id) => ({
            id,
            icon: screens[id].icon,
            label: i18n.t(`shell.tab_${id}`),
          }))}
          current={current}
          shown={shown}
          onChange={setScreen}
        >
          <ServerNotice />
          {shown === 'postbacks' && <FirstRun />}
          <Suspense fallback={<ScreenSkeleton />}>
            <ScreenContent screen={screens[shown]} onConnect={onDisconnect} />
          </Suspense>
        </Tabs>
      </main>
      {opened.value !== null && (
        <Suspense>
          <OpenedView view={opened.value} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** What is left of the first run, above the URLs that it leads to. */
function FirstRun() {
  const [{ value }] = useStored(firstRunItem);
  if (value !== 'running') return null;
  return (
    <Suspense>
      <div className="border-b border-line p-3 empty:hidden">
        <FirstRunGuide copy={<CopyBelow />} />
      </div>
    </Suspense>
  );
}

/** Where the first URL is copied; a practice dashboard is there with a server alone. */
function CopyBelow() {
  const { server } = useWorkspace();
  return (
    <p className="text-sm text-muted">
      {i18n.t(server === null ? 'local.copy_below' : 'first_run.copy_below')}
    </p>
  );
}

interface ScreenContentProps {
  readonly screen: Screen;
  readonly onConnect: () => void;
}

function ScreenContent({ screen, onConnect }: ScreenContentProps) {
  const { view: View, needsOffer } = screen;
  const { server } = useWorkspace();
  if (screen === screens.live && server === null) return <LiveNeedsServer onConnect={onConnect} />;
  if (!needsOffer) return <View />;
  return (
    <OfferGate skeleton={<ScreenSkeleton />}>
      <View />
    </OfferGate>
  );
}

function ScreenSkeleton() {
  return (
    <div className="p-3">
      <Loading>
        <Skeleton className="h-8" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
      </Loading>
    </div>
  );
}
