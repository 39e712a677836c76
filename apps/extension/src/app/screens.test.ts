import { expect, test } from 'vitest';
import { screensOf } from './screens.tsx';

test('a full page has more screens, where there is a server to fill them', () => {
  expect(screensOf('workspace', true)).toEqual([
    ...screensOf('popup', true),
    'offers',
    'log',
    'reports',
    'alerts',
    'people',
  ]);
  expect(screensOf('workspace', false)).toEqual(screensOf('popup', false));
});
