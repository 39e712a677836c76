import type { OutlineLimits } from './list-page.ts';

/**
 * Reads the lists and form fields of a page that stand under known labels, or, with no labels to
 * look for, the list that the user pointed at.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece, refers to nothing outside itself and returns plain data. Class names change with every
 * release of a dashboard; labels, heads and roles do not, so it goes by those. Texts are taken byte
 * for byte; one that is too long is left out, never cut.
 */
export function readOutline(labels: readonly string[], limits: OutlineLimits) {
  const end = performance.now() + limits.milliseconds;
  const rowSelector = 'tr,[role="row"]';
  const tableSelector = 'table,[role="table"],[role="grid"],[role="treegrid"]';
  const headSelector = 'th,[role="columnheader"]';
  const cellSelector = `${headSelector},td,[role="rowheader"],[role="cell"],[role="gridcell"]`;
  const itemSelector = 'li,dt,option,[role="listitem"],[role="option"]';
  const shownSelector = '[class*="singleValue" i],[class*="single-value" i]';
  const fieldSelector = `select,textarea,input,[contenteditable="true"],${shownSelector}`;
  const silentSelector =
    'button,[role="button"],svg,script,style,template,noscript,[hidden],[aria-hidden="true"]';

  let late = false;
  let cut = false;
  let room = limits.all;
  const fit = (text: string) => {
    if (text.length > limits.text) return '';
    room -= text.length;
    return room < 0 ? '' : text;
  };
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s:*›>'’\u2010-\u2015-]+/g, '');
  const ownText = (element: Element) =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');

  // The lines that a cell shows: what has a box of its own is a line of its own.
  const linesOf = (cell: Element) => {
    const lines: string[] = [''];
    let left = 400;
    const visit = (node: Node): void => {
      left -= 1;
      if (left < 0) return;
      if (node.nodeType === 3) lines.push((lines.pop() ?? '') + (node.textContent ?? ''));
      if (!(node instanceof Element) || node.matches(silentSelector)) return;
      const { display } = getComputedStyle(node);
      if (display === 'none') return;
      const apart = node !== cell && display !== 'inline' && display !== 'contents';
      if (apart || node.localName === 'br') lines.push('');
      for (const child of node.childNodes) visit(child);
      if (apart) lines.push('');
    };
    visit(cell);
    // Line breaks and indentation come from the page's source, never from a name.
    const exact = lines.map((line) =>
      /[\r\n]/.test(line) ? line.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : line,
    );
    const shown = exact.filter((line) => line.trim() !== '');
    const stem = shown.length === 1 ? /^(.+?)(?:…|\.{3})$/.exec(shown[0] ?? '')?.[1] : undefined;
    if (stem === undefined) return shown;
    const titled = [cell, ...cell.querySelectorAll('[title]')];
    const titles = titled.map((one) => one.getAttribute('title') ?? '');
    return [titles.find((title) => title.startsWith(stem)) ?? shown[0] ?? ''];
  };
  const fieldValue = (field: Element) => {
    if (field instanceof HTMLSelectElement) {
      const option = field.selectedOptions[0];
      if (!option || option.value === '') return '';
      // An option's text is trimmed by the browser; its value is not, where it is the name.
      return option.value.trim() === option.text.trim() ? option.value : option.text;
    }
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      return field.value;
    }
    return linesOf(field).join('');
  };
  // Neither passwords nor what is not shown.
  const isOpen = (field: Element) =>
    field.checkVisibility() &&
    (!(field instanceof HTMLInputElement) || /^(text|url|search|number)$/.test(field.type));
  const fieldsIn = (scope: Element) => {
    const fields = [...scope.querySelectorAll(fieldSelector)].slice(0, 20).filter(isOpen);
    // A self-made select shows its value beside an empty input.
    const shown = fields.some((field) => field.matches(shownSelector));
    return shown ? fields.filter((field) => fieldValue(field) !== '') : fields;
  };
  const textsOf = (cell: Element) => {
    if (cell instanceof HTMLOptionElement) return [fit(cell.value)];
    const [field] = fieldsIn(cell);
    return (field ? [fieldValue(field)] : linesOf(cell).slice(0, 20)).map(fit);
  };

  const cellsOf = (row: Element): Element[] => {
    if (row.matches(itemSelector)) return [row];
    if (row instanceof HTMLTableRowElement) return [...row.cells].slice(0, 40);
    const cells = row.matches(rowSelector) ? [...row.querySelectorAll(cellSelector)] : [];
    return (cells.length > 0 ? cells : [...row.children]).slice(0, 40);
  };
  // A cell over several columns counts as that many.
  const spread = (row: Element) =>
    cellsOf(row).flatMap((cell) => {
      const span = cell instanceof HTMLTableCellElement ? Math.min(cell.colSpan, 40) : 1;
      return [cell, ...Array.from({ length: span - 1 }, () => null)];
    });
  // Plain boxes are a row where they stand side by side; one above the other they are rows.
  const isRow = (row: Element) => {
    const [first, second] = row.children;
    if (row.matches(rowSelector) || !first || !second) return true;
    const [one, other] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    return one.top < other.bottom && other.top < one.bottom;
  };
  const isHead = (row: Element) => cellsOf(row).every((cell) => cell.matches(headSelector));
  const read = (head: Element | null, below: readonly Element[]) => {
    const width = head ? spread(head).length : 1;
    const rows: string[][][] = [];
    let more = 0;
    for (const [index, row] of below.entries()) {
      if (rows.length >= limits.rows || performance.now() > end || room < 0) {
        more = below.length - index;
        break;
      }
      const cells = spread(row);
      if (cells.length < width || isHead(row) || !row.checkVisibility()) continue;
      rows.push(cells.map((cell) => (cell ? textsOf(cell) : [])));
    }
    const heads = head ? spread(head).map((cell) => (cell ? (linesOf(cell)[0] ?? '') : '')) : [];
    return { heads: heads.map((text) => text.slice(0, 100)), rows, more };
  };

  // Where the rows of a head stand: in its table, beside it, or in a box of their own further on.
  const rowsBelow = (head: Element) => {
    const width = spread(head).length;
    const fitting = (rows: readonly Element[]) =>
      rows.filter(
        (row) => spread(row).length >= width && !isHead(row) && isRow(row) && !row.contains(head),
      );
    const table = head.closest(tableSelector);
    if (table) {
      const own = [...table.querySelectorAll(rowSelector)];
      const below = own.slice(own.indexOf(head) + 1);
      if (below.some((row) => fitting([row]).length > 0)) return below;
    }
    let above: Element | null = table ?? head;
    for (let level = 0; level < 4 && above && above !== document.body; level += 1) {
      const beside: Element[] = [];
      for (let next = above.nextElementSibling; next; next = next.nextElementSibling) {
        beside.push(next);
      }
      const inRows = fitting(beside.flatMap((one) => [...one.querySelectorAll(rowSelector)]));
      if (inRows.length > 0) return inRows;
      const alike = fitting(beside.filter((one) => one.children.length === width));
      if (alike.length > 0) return alike;
      const boxed = beside.flatMap((one) => [...one.children]);
      const inside = fitting(boxed.filter((one) => one.children.length === width));
      if (inside.length > 0) return inside;
      above = above.parentElement;
    }
    return [];
  };

  if (labels.length === 0) {
    const pointed: unknown = Reflect.get(globalThis, 'tracksidePointed');
    if (!(pointed instanceof Element)) return { lists: [], fields: [], shown: [], cut };
    const found = [rowSelector, itemSelector].map((one) => [...pointed.querySelectorAll(one)]);
    const rows = found.find((some) => some.length > 0) ?? [...pointed.children];
    const head = rows.slice(0, 1).find(isHead) ?? null;
    return { lists: [read(head, rows.slice(head ? 1 : 0))], fields: [], shown: [], cut };
  }

  const everything: Element[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      cut = everything.length >= limits.elements;
      if (cut) return;
      everything.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const known = new Set(labels);
  const labelIn = (text: string | null) => {
    const label = text === null || text.length > 99 ? '' : plain(text);
    return known.has(label) ? label : null;
  };
  const marks = everything.flatMap((element, index) => {
    late ||= index % 16 === 0 && performance.now() > end;
    if (late) return [];
    const named = labelIn(element.getAttribute('aria-label'));
    const label = labelIn(ownText(element)) ?? named;
    if (label === null || element.matches('option,script,style')) return [];
    // What stands in a field is a value, whatever it says.
    if (named === null && element.closest(fieldSelector)) return [];
    return element.checkVisibility() ? [{ element, label }] : [];
  });
  // Below a first row a label is a value that happens to read like one.
  const headOf = (mark: Element) => {
    const cell = mark.closest(cellSelector);
    const row = cell?.closest(rowSelector);
    if (row) {
      const isFirst = row.closest(tableSelector)?.querySelector(rowSelector) === row;
      return isFirst || cell?.matches(headSelector) ? row : null;
    }
    let part = mark;
    while (part.parentElement?.childElementCount === 1) part = part.parentElement;
    const boxes = part.parentElement;
    const before = boxes?.previousElementSibling?.childElementCount;
    return !boxes || boxes === document.body || before === boxes.childElementCount || !isRow(boxes)
      ? null
      : boxes;
  };
  const fieldOf = (mark: Element) => {
    const named =
      mark.id === '' ? null : document.querySelector(`[aria-labelledby~="${CSS.escape(mark.id)}"]`);
    const control = mark instanceof HTMLLabelElement ? mark.control : named;
    if (mark.matches(fieldSelector)) return isOpen(mark) ? mark : null;
    if (control) return isOpen(control) ? (fieldsIn(control)[0] ?? control) : null;
    if (mark.localName === 'dt' && mark.nextElementSibling?.localName === 'dd')
      return mark.nextElementSibling;
    let scope: Element | null = mark;
    for (let level = 0; level < 3 && scope; level += 1, scope = scope.parentElement) {
      const area: Element = scope;
      if (marks.filter((other) => area.contains(other.element)).length > 1) return null;
      const [field, second] = fieldsIn(area);
      if (field) return second ? null : field;
    }
    return null;
  };

  const heads = new Set(marks.map(({ element }) => headOf(element)));
  const lists = [...heads].slice(0, 100).flatMap((head) => {
    const below = head && spread(head).length > 1 ? rowsBelow(head) : [];
    const empty = head?.matches(rowSelector) === true;
    return head && (below.length > 0 || empty) ? [read(head, below)] : [];
  });
  const fields = marks.slice(0, 300).flatMap(({ element, label }) => {
    const field = element.closest(headSelector) ? null : fieldOf(element);
    if (!field) return [];
    const texts = field.matches(fieldSelector) ? [fit(fieldValue(field))] : textsOf(field);
    return [{ label, texts }];
  });
  return {
    lists: lists.slice(0, 20),
    fields,
    shown: [...new Set(marks.map(({ label }) => label))],
    cut: cut || late || room < 0,
  };
}
