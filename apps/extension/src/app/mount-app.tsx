import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { i18n } from '../language/i18n.ts';
import { keepStorageFromPages } from '../storage/connection.ts';
import { readAhead } from '../opening/read-ahead.ts';
import { BrokenView } from './broken-view.tsx';

/** Starts a view in one of our pages, whatever its size. */
export async function mountApp(element: HTMLElement | null, view: ReactNode): Promise<void> {
  if (element === null) throw new Error('The page has no element to mount the app in');
  speakIn(document);
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

/** Tells the page, before anything is drawn, which language it speaks and in which direction. */
function speakIn(page: Document): void {
  page.documentElement.lang = i18n.t('extension.language');
  page.documentElement.dir = i18n.t('extension.direction');
}
