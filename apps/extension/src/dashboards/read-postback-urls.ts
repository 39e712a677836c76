/** How much of a frame is looked through at most. */
export interface UrlLimits {
  readonly found: number;
  readonly elements: number;
  readonly milliseconds: number;
}

export const urlLimits: UrlLimits = { found: 50, elements: 100_000, milliseconds: 500 };

/**
 * Finds what looks like a postback URL in the fields, code blocks, table cells and links of any page.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece, refers to nothing outside itself and returns plain data. It leaves out what the page does
 * not show: passwords, hidden fields, hidden parts.
 */
export function readPostbackUrls(limits: UrlLimits) {
  const end = performance.now() + limits.milliseconds;
  const longest = 8192;
  const longestBlock = 200_000;
  const tidy = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  // A parameter by which trackers know a click or a sender; damaged spellings of `&` are let through.
  const known =
    /[?&;](amp;)?(secure|transaction_?id|tid|click_?id|cid|event_?(id|name)|sub_?(id)?\d*|aff_?sub\d*|goal(_?(id|name))?|payout|sale_?amount|security_?token|hash)=/i;
  const macro =
    /=[^&=]*(\{[^{}]+\}|\$\{|\[[\w-]+\]|\([\w-]+\)|#\w+#|%%?\w+%%?(?![0-9a-f])|REPLACE)/i;
  const address = /^(https?:)?\/\/\S|^[\w-]+(\.[\w-]+)+(:\d+)?\/?\S*\?/i;
  const encoded = /^https?%3A%2F%2F\S+%3D/i;
  const looksRight = (text: string) =>
    text.length <= longest &&
    (encoded.test(text) ||
      (text.includes('?') && address.test(text) && (known.test(text) || macro.test(text))));

  const nameOf = (element: Element) => {
    const label =
      'labels' in element && element.labels instanceof NodeList ? element.labels[0] : null;
    const labelText = label
      ? [...label.childNodes].map((n) => (n.nodeType === 3 ? n.textContent : '')).join(' ')
      : '';
    return tidy(
      element.getAttribute('aria-label') ||
        labelText ||
        element.getAttribute('placeholder') ||
        element.getAttribute('name') ||
        (element.matches('a') ? element.textContent : ''),
    ).slice(0, 100);
  };
  // One address a line; quotes around it belong to the shell or the programme it stands in.
  const addressesIn = (text: string) =>
    text.split(/[\r\n]+/).flatMap((line) => {
      if (line.length > 2 * longest || !/[=%]/.test(line)) return [];
      const trimmed = line.trim();
      const quoted = [...trimmed.matchAll(/(["'`])((?:https?:)?\/\/.*?)\1/g)].map(
        (m) => m[2] ?? '',
      );
      if (quoted.length > 0) return quoted;
      const start = trimmed.search(/https?:\/\//i);
      return [start > 0 ? trimmed.slice(start) : trimmed];
    });

  type Place = 'field' | 'text' | 'link';
  const found = new Map<string, { text: string; place: Place; label: string }>();
  // Whether it is to be seen is asked last: that is what takes time.
  const note = (text: string, place: Place, element: Element) => {
    if (looksRight(text) && !found.has(text) && element.checkVisibility()) {
      found.set(text, { text, place, label: nameOf(element) });
    }
  };
  const blocks =
    'pre,code,td,[role="cell"],[role="gridcell"],[contenteditable="true"],[contenteditable=""]';
  const visit = (element: Element) => {
    if (element instanceof HTMLTextAreaElement) note(element.value, 'field', element);
    else if (element instanceof HTMLInputElement) {
      if (/^(text|url|search)$/.test(element.type)) note(element.value, 'field', element);
    } else if (element instanceof HTMLAnchorElement) {
      note(element.getAttribute('href') ?? '', 'link', element);
    } else if (element.matches(blocks)) {
      const text = element.textContent ?? '';
      if (text.length > longestBlock || !/[=%]/.test(text)) return;
      // The innermost block is read; what it holds in fields is theirs.
      if (element.querySelector(`${blocks},input,textarea`)) return;
      for (const one of addressesIn(text)) note(one, 'text', element);
    }
  };
  let left = limits.elements;
  let cut = false;
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      left -= 1;
      // The clock is looked at now and then, which costs less.
      if (left < 0 || (left % 16 === 0 && performance.now() > end)) cut = true;
      if (cut) return;
      if (element.shadowRoot) walk(element.shadowRoot);
      visit(element);
    }
  };
  walk(document);
  const all = [...found.values()];
  return { found: all.slice(0, limits.found), more: Math.max(0, all.length - limits.found), cut };
}
