/** What the page is asked: which fields there are, to fill one, or to take the last filling back. */
export type FillAct =
  | { readonly kind: 'list' }
  /** Into the focused field. */
  | { readonly kind: 'fill'; readonly text: string }
  /** Into one of the last list. */
  | { readonly kind: 'fill-listed'; readonly text: string; readonly index: number }
  | { readonly kind: 'undo' };

/**
 * Fills a field of the page, as if it had been typed there, and takes that back again.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece and refers to nothing outside itself. What it remembers between two calls lies in the
 * extension's own world, where the page can't see it. A token may stand in the text: it goes into a
 * field that the user can see, or nowhere.
 */
export function fillPage(act: FillAct) {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;
  interface Memory {
    fields: Field[];
    filled: { field: Field; before: string; after: string } | null;
  }
  const textTypes = ['', 'text', 'url', 'search'];
  const mostFields = 30;
  const smallest = 8;
  const mostLabel = 100;

  const memories: typeof globalThis & { tracksideFill?: Memory } = globalThis;
  const memory: Memory = memories.tracksideFill ?? { fields: [], filled: null };
  memories.tracksideFill = memory;

  // Elements of a frame are made by the frame's own classes, so instanceof does not know them.
  const isInput = (element: Element): element is HTMLInputElement => element.tagName === 'INPUT';
  const isArea = (element: Element): element is HTMLTextAreaElement =>
    element.tagName === 'TEXTAREA';
  const isFrame = (element: Element): element is HTMLIFrameElement => element.tagName === 'IFRAME';
  const isEditable = (element: Element): element is HTMLElement =>
    'isContentEditable' in element && element.isContentEditable === true;
  const isField = (element: Element): element is Field =>
    isInput(element)
      ? textTypes.includes(element.getAttribute('type')?.toLowerCase() ?? '')
      : isArea(element) || isEditable(element);

  const focused = (): Element | null => {
    let element: Element | null = document.activeElement;
    while (element !== null) {
      const inside: Element | null = isFrame(element)
        ? (element.contentDocument?.activeElement ?? null)
        : (element.shadowRoot?.activeElement ?? null);
      if (inside === null) return element;
      element = inside;
    }
    return null;
  };
  const everyField = (root: Document | ShadowRoot): Field[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot !== null) return everyField(element.shadowRoot);
      if (isFrame(element) && element.contentDocument !== null && isShown(element)) {
        return everyField(element.contentDocument);
      }
      // Of an editable area its outermost element is the field.
      const inner = isEditable(element) && element.parentElement?.isContentEditable === true;
      return isField(element) && !inner ? [element] : [];
    });

  /** Neither hidden nor see-through nor beneath something else, nor in a frame that is. */
  const isShown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width < smallest || box.height < smallest) return false;
    const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!visible) return false;
    for (let own: Element | null = element; own !== null; own = own.parentElement) {
      if (Number(getComputedStyle(own).opacity) < 0.5) return false;
    }
    const frame = element.ownerDocument.defaultView?.frameElement ?? null;
    return frame === null || isShown(frame);
  };
  const isOnTop = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode();
    const scope = 'elementFromPoint' in root ? root : element.ownerDocument;
    if (!('elementFromPoint' in scope) || typeof scope.elementFromPoint !== 'function')
      return false;
    const found: unknown = scope.elementFromPoint(left + width / 2, top + height / 2);
    if (!(typeof found === 'object' && found !== null && 'nodeType' in found)) return false;
    return found === element || [...element.querySelectorAll('*')].some((own) => own === found);
  };

  const valueOf = (field: Field): string =>
    isInput(field) || isArea(field) ? field.value : (field.textContent ?? '');
  const labelOf = (field: Field): string => {
    const labels = 'labels' in field ? [...(field.labels ?? [])] : [];
    const wordsOf = (label: Element): string => {
      const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      let words = '';
      // What an area holds is text of its label too.
      while (texts.nextNode()) {
        if (!field.contains(texts.currentNode)) words += ` ${texts.currentNode.nodeValue ?? ''}`;
      }
      return words;
    };
    const named = [
      labels.map(wordsOf).join(' '),
      field.getAttribute('aria-label'),
      field.getAttribute('placeholder'),
      field.getAttribute('name'),
      field.id,
    ];
    const first = named.map((name) => (name ?? '').trim()).find((name) => name !== '') ?? '';
    return first.replaceAll(/\s+/g, ' ').slice(0, mostLabel);
  };
  /** Frameworks listen for these; what the field takes or changes, they do. */
  const write = (field: Field, text: string): void => {
    field.focus();
    if (isInput(field) || isArea(field)) field.value = text;
    else field.textContent = text;
    const told = { bubbles: true, composed: true };
    field.dispatchEvent(new InputEvent('input', { ...told, inputType: 'insertText', data: text }));
    field.dispatchEvent(new Event('change', told));
  };

  if (act.kind === 'list') {
    memory.fields = everyField(document).filter(isShown).slice(0, mostFields);
    const fields = memory.fields.map((field) => ({
      label: labelOf(field),
      holdsText: valueOf(field) !== '',
    }));
    return { kind: 'fields' as const, fields };
  }
  if (act.kind === 'undo') {
    const { filled } = memory;
    memory.filled = null;
    if (filled === null || !filled.field.isConnected) return { kind: 'gone' as const };
    if (valueOf(filled.field) !== filled.after) return { kind: 'edited' as const };
    write(filled.field, filled.before);
    return { kind: 'undone' as const };
  }
  const field = act.kind === 'fill' ? focused() : (memory.fields[act.index] ?? null);
  if (field === null || !isField(field) || !field.isConnected) return { kind: 'no-field' as const };
  if (!isShown(field) || !isOnTop(field)) return { kind: 'hidden' as const };
  if (isInput(field) || isArea(field)) {
    if (field.readOnly || field.disabled) return { kind: 'read-only' as const };
    if (field.maxLength >= 0 && act.text.length > field.maxLength) {
      return { kind: 'too-long' as const, most: field.maxLength };
    }
  }
  const before = valueOf(field);
  write(field, act.text);
  const after = valueOf(field);
  memory.filled = { field, before, after };
  return {
    kind: 'filled' as const,
    label: labelOf(field),
    heldText: before !== '',
    asGiven: after === act.text,
  };
}
