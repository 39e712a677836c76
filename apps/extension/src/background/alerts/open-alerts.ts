import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';

/** How many alerts are open on the connected server, as far as was read. Kept, since the background sleeps. */
export const openAlertsItem = storedItem('session:open-alerts', z.number(), 0);
