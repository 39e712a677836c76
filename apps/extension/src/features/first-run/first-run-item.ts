import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';

/** `never` for those who had Trackside before there was a first run. */
const firstRunSchema = z.enum(['never', 'running', 'done', 'skipped']);

/** Where the first run stands. It begins with the installation, and never again. */
export const firstRunItem = storedItem('local:first-run', firstRunSchema, 'never');
