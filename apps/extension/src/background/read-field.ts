/**
 * What is selected in a page, else what its focused field holds. It runs in the page, so it stands
 * alone: it names nothing outside itself, and changes nothing.
 */
export function readField(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    // Nothing of a password field leaves the page.
    if (field instanceof HTMLInputElement && field.type === 'password') return '';
    const { value, selectionStart, selectionEnd } = field;
    const selected = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    return selected === '' ? value : selected;
  }
  const selected = String(getSelection() ?? '');
  if (selected !== '') return selected;
  return field instanceof HTMLElement && field.isContentEditable ? field.innerText : '';
}
