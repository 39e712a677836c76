import { adjustPages } from './adjust/adjust-pages.ts';
import { affisePages } from './affise/affise-pages.ts';
import { appsflyerLabels, type AppsflyerLabels } from './appsflyer/appsflyer-labels.ts';
import { appsflyerEventPages } from './appsflyer/appsflyer-pages.ts';
import { cakePages } from './cake/cake-pages.ts';
import { everflowPages } from './everflow/everflow-pages.ts';
import { anyListPages } from './lists/any-list-pages.ts';
import type { ListPage } from './lists/list-page.ts';
import { tunePages } from './tune/tune-pages.ts';

/** What a reader knows of its pages. It is named by `id`, so that it can be switched off alone. */
export type PageReader =
  | { readonly id: string; readonly kind: 'mapping'; readonly labels: AppsflyerLabels }
  | { readonly id: string; readonly kind: 'lists'; readonly pages: readonly ListPage[] };

const readers: ReadonlyMap<string, readonly PageReader[]> = new Map([
  [
    'appsflyer',
    [
      { id: 'appsflyer-mapping', kind: 'mapping', labels: appsflyerLabels },
      { id: 'appsflyer-lists', kind: 'lists', pages: appsflyerEventPages },
    ],
  ],
  ['adjust', [{ id: 'adjust-lists', kind: 'lists', pages: adjustPages }]],
  ['everflow', [{ id: 'everflow-lists', kind: 'lists', pages: everflowPages }]],
  ['affise', [{ id: 'affise-lists', kind: 'lists', pages: affisePages }]],
  ['tune', [{ id: 'tune-lists', kind: 'lists', pages: tunePages }]],
  ['cake', [{ id: 'cake-lists', kind: 'lists', pages: cakePages }]],
]);

/** For any platform's page, and where its own reader no longer understands it. */
export const anyListReader: PageReader = { id: 'any-list', kind: 'lists', pages: anyListPages };

/** The readers that know a platform's pages, in the order in which they are tried. */
export function readersOf(platformId: string | null): readonly PageReader[] {
  return platformId === null ? [] : (readers.get(platformId) ?? []);
}
