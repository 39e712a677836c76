import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';
import { localStateSchema, noLocalState } from './local-state.ts';

/** What is set up without a server, as one value: a change is there whole or not at all. */
export const localStateItem = storedItem('local:own-offers', localStateSchema, noLocalState);

/** What was removed last, until the view that removed it is left: removing can be undone. */
export const removedStateItem = storedItem(
  'local:removed-offers',
  z.nullable(localStateSchema),
  null,
);
