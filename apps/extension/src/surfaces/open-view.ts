import * as z from 'zod/mini';

import { storedItem } from '../storage/stored-item.ts';

/** The task that lies over all screens, if one does: it is there again in any of our pages. */
export const openViewItem = storedItem(
  'local:open-view',
  z.nullable(z.enum(['tracker', 'upload'])),
  null,
);
