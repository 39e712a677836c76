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
  const leastOpacity = 0.5;
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

  // A page can name an image like a property of its document, or a field like one of its form, which
  // then stands before that property, for us too. So the browser's own getters and functions are asked.
  const ask = (prototype: object, name: string, thing: unknown): unknown =>
    typeof thing === 'object' && thing !== null ? Reflect.get(prototype, name, thing) : null;
  const isElement = (thing: unknown): thing is Element =>
    thing !== null && ask(Node.prototype, 'nodeType', thing) === Node.ELEMENT_NODE;
  const asElement = (thing: unknown): Element | null => (isElement(thing) ? thing : null);
  const isShadow = (root: Node): root is ShadowRoot =>
    ask(Node.prototype, 'nodeType', root) === Node.DOCUMENT_FRAGMENT_NODE;
  const activeIn = (root: Document | ShadowRoot): Element | null =>
    isShadow(root) ? root.activeElement : asElement(ask(Document.prototype, 'activeElement', root));
  const everythingIn = (root: Document | ShadowRoot): NodeListOf<Element> =>
    isShadow(root)
      ? root.querySelectorAll('*')
      : Document.prototype.querySelectorAll.call(root, '*');
  /** What an element is drawn in: its slot, its parent, or the component around it. */
  const around = (element: Element): Element | null => {
    const root = Node.prototype.getRootNode.call(element);
    return (
      asElement(ask(Element.prototype, 'assignedSlot', element)) ??
      asElement(ask(Node.prototype, 'parentElement', element)) ??
      (isShadow(root) ? root.host : null)
    );
  };

  const focused = (): Element | null => {
    let element = activeIn(document);
    while (element !== null) {
      const root: Document | ShadowRoot | null = isFrame(element)
        ? element.contentDocument
        : element.shadowRoot;
      const inside = root === null ? null : activeIn(root);
      if (inside === null) return element;
      element = inside;
    }
    return null;
  };
  const everyField = (root: Document | ShadowRoot): Field[] =>
    [...everythingIn(root)].flatMap((element) => {
      if (element.shadowRoot !== null) return everyField(element.shadowRoot);
      if (isFrame(element) && element.contentDocument !== null && isShown(element)) {
        return everyField(element.contentDocument);
      }
      // Of an editable area its outermost element is the field.
      const inner = isEditable(element) && element.parentElement?.isContentEditable === true;
      return isField(element) && !inner ? [element] : [];
    });

  const frameOf = (view: unknown): Element | null =>
    typeof view === 'object' && view !== null ? asElement(Reflect.get(view, 'frameElement')) : null;
  const filterOpacity = (filter: string): number =>
    Number(/opacity\(([0-9.]+)\)/.exec(filter)?.[1] ?? 1);
  /** Neither hidden nor see-through nor beneath something else, nor in a frame that is. */
  const isShown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width < smallest || box.height < smallest) return false;
    const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!visible) return false;
    let opacity = 1;
    for (let own: Element | null = element; own !== null; own = around(own)) {
      const style = getComputedStyle(own);
      opacity *= Number(style.opacity) * filterOpacity(style.filter);
    }
    if (opacity < leastOpacity) return false;
    const frame = frameOf(ask(Document.prototype, 'defaultView', element.ownerDocument));
    return frame === null || isShown(frame);
  };
  const isOnTop = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode();
    const [x, y] = [left + width / 2, top + height / 2];
    const found = isShadow(root)
      ? root.elementFromPoint(x, y)
      : Document.prototype.elementFromPoint.call(element.ownerDocument, x, y);
    return found !== null && element.contains(found);
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
  // The page hears of the focus at once, and may change the field: it is looked at after that.
  if (act.kind === 'fill-listed') memory.fields[act.index]?.focus();
  if (field === null || !isField(field)) return { kind: 'no-field' as const };
  if (!field.isConnected) return { kind: 'gone' as const };
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
