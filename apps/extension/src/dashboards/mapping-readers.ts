import { readAppsflyerPage } from './read-appsflyer-page.ts';

/** Which platforms' event mappings can be read from their pages: platform id → function sent into the page. */
export const mappingReaders: ReadonlyMap<string, () => unknown> = new Map([
  ['appsflyer', readAppsflyerPage],
]);
