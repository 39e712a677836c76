import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';

export const peopleSections = ['access', 'affiliates', 'history', 'set_up'] as const;

/** Which part of the screen was looked at last. */
export const peopleSectionItem = storedItem(
  'local:people-section',
  z.enum(peopleSections),
  'access',
);
