import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';

/** Which of the two ways in is being typed: a server's address, or where postbacks go without one. */
export const connectStepItem = storedItem(
  'local:connect-step',
  z.enum(['server', 'tracker']),
  'server',
);
