/** The browser reads the address for a moment after the press. */
const readingMs = 60_000;

/** Has the browser save a file, as any download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readingMs);
}
