import { expect, test } from 'vitest';

import { liveState } from './live-state.ts';

test.each([
  { streaming: true, serverGone: false, state: 'live' },
  { streaming: false, serverGone: false, state: 'connecting' },
  { streaming: false, serverGone: true, state: 'unreachable' },
  { streaming: true, serverGone: true, state: 'unreachable' },
] as const)(
  'is $state where streaming is $streaming and the server gone is $serverGone',
  ({ state, ...seen }) => {
    expect(liveState(seen)).toBe(state);
  },
);
