import type { AppsflyerLabels } from './appsflyer-labels.ts';

/**
 * Reads AppsFlyer's integration page: toggles, window and mapping table.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece, refers to nothing outside itself, takes the labels as an argument and returns plain data. Class names of that page change
 * with every release; labels, headers and roles do not, so it goes by those, and by the place on
 * the screen where the markup names no column. Values are taken byte for byte: a blank at the end
 * of a name is what people come to find.
 */
export function readAppsflyerPage(labels: AppsflyerLabels) {
  const columns = ['event', 'partner', 'usersFrom', 'including'] as const;
  type Column = (typeof columns)[number];
  const fieldSelector =
    'select,textarea,input,[role="combobox"],[class*="singleValue" i],[class*="single-value" i]';
  const cellSelector = 'td,[role="cell"],[role="gridcell"]';
  const switchSelector =
    'input[type="checkbox"],[role="switch"],[role="checkbox"],[aria-pressed="true"],[aria-pressed="false"]';

  const tidy = (text: string | null | undefined) =>
    (text ?? '').replaceAll(/\s+/g, ' ').replaceAll(/^[\s›>*]+|[\s:›>*]+$/g, '');
  const ownText = (element: Element) =>
    tidy([...element.childNodes].map((n) => (n.nodeType === 3 ? n.textContent : '')).join(' '));
  // Line breaks and indentation come from the page's source, never from a name.
  const exactText = (element: Element) => {
    const text = element.textContent ?? '';
    return /[\r\n]/.test(text) ? text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : text;
  };
  const plain = (text: string) =>
    tidy(text)
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s'’\u2010-\u2015-]+/g, '');
  const namesOf = (known: readonly string[]) => new Set(known.map(plain));
  const columnNames = columns.map((column) => ({ column, names: namesOf(labels[column]) }));
  const columnOf = (text: string) => {
    const name = plain(text);
    return columnNames.find(({ names }) => names.has(name))?.column ?? null;
  };
  const everything = [...document.querySelectorAll('body *')];
  const labelled = (known: readonly string[]) => {
    const names = namesOf(known);
    return everything.filter(
      (e) => names.has(plain(ownText(e))) || names.has(plain(e.getAttribute('aria-label') ?? '')),
    );
  };
  const follows = (element: Element, mark: Element) =>
    (mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  const isPicker = (element: Element) =>
    element.getAttribute('role') === 'combobox' ||
    element.getAttribute('aria-autocomplete') === 'list' ||
    element.getAttribute('aria-haspopup') === 'listbox';
  // The part of a self-made select that shows the chosen value.
  const shownPart = (picker: Element) => {
    let part: Element = picker;
    for (let level = 0; level < 4 && tidy(part.textContent) === ''; level += 1) {
      if (part.matches(cellSelector) || !part.parentElement) break;
      if (part.parentElement.querySelectorAll(fieldSelector).length > 3) break;
      part = part.parentElement;
    }
    return part;
  };
  const hiddenTwin = (part: Element, text: string) => {
    let scope: Element | null = part;
    for (let level = 0; level < 4 && scope; level += 1, scope = scope.parentElement) {
      const twins = [...scope.querySelectorAll<HTMLInputElement>('input[type="hidden"]')];
      if (twins.length > 1) return null;
      if (twins[0]) return twins[0].value.trim() === text.trim() ? twins[0].value : null;
    }
    return null;
  };
  const pickerValue = (picker: Element) => {
    if (picker instanceof HTMLInputElement && picker.value !== '') return picker.value;
    const part = shownPart(picker);
    const single = part.querySelector('[class*="singleValue" i],[class*="single-value" i]') ?? part;
    if (single.matches('[class*="placeholder" i]')) return '';
    if (single === part && part.querySelector('[class*="placeholder" i]')) return '';
    const text = exactText(single);
    return hiddenTwin(part, text) ?? text;
  };
  const valueOf = (field: Element) => {
    if (field instanceof HTMLSelectElement) {
      const option = field.selectedOptions[0];
      if (!option) return '';
      // An option's text is trimmed by the browser; its value is not, where it is the name.
      if (tidy(option.value) === tidy(option.textContent)) return option.value;
      return option.value === '' ? '' : exactText(option);
    }
    if (field instanceof HTMLTextAreaElement) return field.value;
    if (field instanceof HTMLInputElement && !isPicker(field)) return field.value;
    return field.matches(cellSelector) ? exactText(field) : pickerValue(field);
  };

  const pickerParts = everything.filter(isPicker).map((picker) => shownPart(picker));
  const fields = everything.filter((element) => {
    if (!element.checkVisibility()) return false;
    if (element.matches(cellSelector)) {
      return !element.querySelector(`${fieldSelector},button`) && tidy(element.textContent) !== '';
    }
    if (!element.matches(fieldSelector)) return false;
    if (element instanceof HTMLInputElement) {
      return !/^(hidden|checkbox|radio|button|submit|reset|image|file)$/.test(element.type);
    }
    const ownControl = element.matches('select,textarea,[role="combobox"]');
    return ownControl || !pickerParts.some((part) => part.contains(element));
  });

  const columnLabelsShown = everything.flatMap((element) => {
    if (element.matches('option') || !element.checkVisibility()) return [];
    const column = columnOf(ownText(element));
    return column ? [{ element, column, box: element.getBoundingClientRect() }] : [];
  });
  const namedColumn = (field: Element) => {
    const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labels = 'labels' in field && field.labels instanceof NodeList ? [...field.labels] : [];
    const names = [
      field.getAttribute('aria-label'),
      ...ids.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => (label instanceof Element ? ownText(label) : '')),
    ];
    for (const name of names) {
      const column = columnOf(tidy(name));
      if (column) return column;
    }
    return null;
  };
  const headedColumn = (field: Element) => {
    const cell = field.closest(cellSelector);
    const row = cell?.closest('tr,[role="row"]');
    const table = row?.closest('table,[role="table"],[role="grid"]');
    const heads = table?.querySelectorAll('th[scope="col"],thead th,[role="columnheader"]');
    const place = cell && row ? [...row.querySelectorAll(cellSelector)].indexOf(cell) : -1;
    const head = heads?.[place];
    return head ? columnOf(tidy(head.textContent)) : null;
  };
  const seenColumn = (field: Element, from: Element) => {
    const box = (isPicker(field) ? shownPart(field) : field).getBoundingClientRect();
    const labels = columnLabelsShown.filter((label) => follows(label.element, from));
    const overlap = (label: DOMRect) =>
      Math.min(label.right, box.right) - Math.max(label.left, box.left);
    const beside = labels
      .filter(
        (l) => l.box.top < box.bottom && l.box.bottom > box.top && l.box.right <= box.left + 1,
      )
      .toSorted((a, b) => b.box.right - a.box.right)[0];
    const above = labels
      .filter((l) => l.box.bottom <= box.top + 1 && overlap(l.box) > 0)
      .toSorted((a, b) => b.box.bottom - a.box.bottom || overlap(b.box) - overlap(a.box))[0];
    return (beside ?? above)?.column ?? null;
  };

  const toggle = (known: readonly string[]) => {
    for (const label of labelled(known)) {
      let scope: Element | null = label;
      for (let level = 0; level < 4 && scope; level += 1, scope = scope.parentElement) {
        const inside = [...scope.querySelectorAll(switchSelector)];
        const found = scope.matches(switchSelector) ? [scope] : inside;
        if (found.length > 1) break;
        if (found[0] instanceof HTMLInputElement) return found[0].checked;
        const state =
          found[0]?.getAttribute('aria-checked') ?? found[0]?.getAttribute('aria-pressed');
        if (state) return state === 'true';
      }
    }
    return null;
  };
  const windowShown = () => {
    for (const label of labelled(labels.window)) {
      let scope: Element | null = label;
      for (let level = 0; level < 4 && scope; level += 1, scope = scope.parentElement) {
        const area = scope;
        const inside = fields.filter((field) => area.contains(field));
        if (inside.length > 3) break;
        if (inside.length > 0) return tidy(inside.map((field) => valueOf(field)).join(' ')) || null;
      }
    }
    return null;
  };

  const inApp = labelled(labels.inApp)[0];
  if (!inApp) return { kind: 'not-understood' as const, missing: ['in-app-section'] };
  const defaults = labelled(labels.defaults)[0];

  const rows: Partial<Record<Column, string>>[] = [];
  let installUsersFrom: string | null = null;
  for (const field of fields) {
    const inAppField = follows(field, inApp);
    const from: Element | undefined = inAppField ? inApp : defaults;
    if (!from || !follows(field, from)) continue;
    const column = namedColumn(field) ?? headedColumn(field) ?? seenColumn(field, from);
    if (!inAppField) {
      if (column === 'usersFrom') installUsersFrom ??= valueOf(field);
      continue;
    }
    if (!column) continue;
    const last = rows.at(-1);
    if (last && last[column] === undefined) last[column] = valueOf(field);
    else if (column === 'event' || column === 'partner') rows.push({ [column]: valueOf(field) });
  }

  const labelsInApp = columnLabelsShown.filter((label) => follows(label.element, inApp));
  const missing = (['event', 'partner'] as const).filter((column) =>
    rows.length > 0
      ? rows.some((row) => row[column] === undefined)
      : !labelsInApp.some((label) => label.column === column),
  );
  if (missing.length > 0) {
    return {
      kind: 'not-understood' as const,
      missing: missing.map((column) => `${column}-column`),
    };
  }
  return {
    kind: 'mapping' as const,
    partnerActive: toggle(labels.activate),
    inAppPostbacks: toggle(labels.inApp),
    window: windowShown(),
    installUsersFrom,
    rows: rows
      .map((row) => ({
        appsflyerEvent: row.event ?? '',
        partnerEvent: row.partner ?? '',
        usersFrom: row.usersFrom ?? null,
        including: row.including ?? null,
      }))
      .filter((row) => row.appsflyerEvent !== '' || row.partnerEvent !== ''),
  };
}
