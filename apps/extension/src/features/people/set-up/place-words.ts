import { i18n } from '../../../language/i18n.ts';

interface Place {
  readonly line: number | null;
  readonly path: string | null;
}

/** Where something stands in a file: its line, or its path. */
export function placeWords({ line, path }: Place): string {
  if (line !== null) return i18n.t('set_up_file.line', { line: String(line) });
  return path === null ? i18n.t('set_up_file.whole') : `\u2066${path}\u2069`;
}
