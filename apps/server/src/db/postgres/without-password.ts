/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'that TRACKSIDE_DATABASE_URL names';
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return shown.href;
}
