import type { PlatformProfile } from '@trackside/core';

import { i18n } from '../language/i18n.ts';
import { anyListReader, type PageReader } from './page-readers.ts';

/** What a reader reads, in words. */
export function readerName(reader: PageReader, platform: PlatformProfile | null): string {
  if (reader.id === anyListReader.id || platform === null) return i18n.t('match.reader_any');
  return i18n.t(`match.reader_${reader.kind}`, { platform: platform.name });
}
