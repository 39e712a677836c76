interface SavedText {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** Has the browser save a text as a file, as any download. */
export function saveText({ name, text, type }: SavedText): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
