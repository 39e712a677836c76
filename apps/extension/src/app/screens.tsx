import {
  Activity,
  BellRing,
  ChartColumn,
  CircleCheckBig,
  GitCompareArrows,
  Link2,
  ScrollText,
  Tags,
  Target,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType } from 'react';

import { PostbacksView } from '../features/postbacks/postbacks-view.tsx';
import type { Surface } from '../surfaces/surface.ts';
import { screenIds, type ScreenId } from '../workspace-context/workspace.ts';

const EventsView = lazy(async () => ({
  default: (await import('../features/events/events-view.tsx')).EventsView,
}));
const CheckView = lazy(async () => ({
  default: (await import('../features/check/check-view.tsx')).CheckView,
}));
const MatchView = lazy(async () => ({
  default: (await import('../features/match/match-view.tsx')).MatchView,
}));
const LiveView = lazy(async () => ({
  default: (await import('../features/live/live-view.tsx')).LiveView,
}));
const OffersScreen = lazy(async () => ({
  default: (await import('./desk/offers-screen.tsx')).OffersScreen,
}));
const LogView = lazy(async () => ({
  default: (await import('../features/log/log-view.tsx')).LogView,
}));
const ReportsView = lazy(async () => ({
  default: (await import('../features/reports/reports-view.tsx')).ReportsView,
}));
const AlertsView = lazy(async () => ({
  default: (await import('../features/alerts/alerts-view.tsx')).AlertsView,
}));
const PeopleView = lazy(async () => ({
  default: (await import('../features/people/people-view.tsx')).PeopleView,
}));

/** What only a full page has room for. */
const deskScreenIds = ['offers', 'log', 'reports', 'alerts', 'people'] as const;

type AnyScreenId = ScreenId | (typeof deskScreenIds)[number];

export interface Screen {
  readonly icon: LucideIcon;
  readonly view: ComponentType;
  /** Shows nothing useful before there is an offer. */
  readonly needsOffer: boolean;
}

export const screens: Record<AnyScreenId, Screen> = {
  postbacks: { icon: Link2, view: PostbacksView, needsOffer: true },
  events: { icon: Target, view: EventsView, needsOffer: true },
  check: { icon: CircleCheckBig, view: CheckView, needsOffer: false },
  match: { icon: GitCompareArrows, view: MatchView, needsOffer: true },
  live: { icon: Activity, view: LiveView, needsOffer: false },
  offers: { icon: Tags, view: OffersScreen, needsOffer: false },
  log: { icon: ScrollText, view: LogView, needsOffer: false },
  reports: { icon: ChartColumn, view: ReportsView, needsOffer: false },
  alerts: { icon: BellRing, view: AlertsView, needsOffer: false },
  people: { icon: Users, view: PeopleView, needsOffer: false },
};

/** The screens of a size, in their order; what only a full page has room for is a server's to tell. */
export function screensOf(surface: Surface, hasServer: boolean): readonly AnyScreenId[] {
  return surface === 'workspace' && hasServer ? [...screenIds, ...deskScreenIds] : screenIds;
}
