import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { keepStorageFromPages } from '../storage/connection.ts';
import { readAhead } from '../opening/read-ahead.ts';
import { BrokenView } from './broken-view.tsx';

/** Starts a view in one of our pages, whatever its size. */
export async function mountApp(element: HTMLElement | null, view: ReactNode): Promise<void> {
  if (element === null) throw new Error('The page has no element to mount the app in');
  readAhead();
  const root = createRoot(element, {
    onUncaughtError: (error) => {
      reportError(error);
      root.render(<BrokenView />);
    },
  });
  try {
    await keepStorageFromPages();
  } catch (error) {
    // Where pages might read the token, nothing is to be typed.
    reportError(error);
    root.render(<BrokenView />);
    return;
  }
  root.render(<StrictMode>{view}</StrictMode>);
}
