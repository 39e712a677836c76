/** A moment as it may stand in a file's name: `20261128T205430Z`. */
export function timeStamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '');
}
