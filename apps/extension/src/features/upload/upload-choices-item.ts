import * as z from 'zod/mini';

import { draftItem } from '../../storage/draft.ts';
import { choicesSchema } from './plan/upload-choices.ts';

/** Kept until the local copy is removed: a repeated upload then finds what it made before. */
export function uploadChoicesItem(serverUrl: string) {
  return draftItem('upload', z.nullable(choicesSchema), { serverUrl });
}
