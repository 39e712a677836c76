/**
 * Finds what looks like a postback URL in the fields, code blocks and links of any page.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece, refers to nothing outside itself and returns plain data. It leaves out what the page does
 * not show: passwords, hidden fields, hidden parts.
 */
export function readPostbackUrls() {
  const limit = 50;
  const longest = 8192;
  const tidy = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  // A parameter by which trackers know a click or a sender; damaged spellings of `&` are let through.
  const known =
    /[?&;](amp;)?(secure|transaction_?id|tid|click_?id|cid|event_?(id|name)|sub_?(id)?\d*|aff_?sub\d*|goal(_?(id|name))?|payout|sale_?amount|security_?token|hash)=/i;
  const macro =
    /=[^&]*(\{[^{}]+\}|\$\{|\[[\w-]+\]|\([\w-]+\)|#\w+#|%%?\w+%%?(?![0-9a-f])|REPLACE)/i;
  const address = /^(https?:)?\/\/\S|^[\w-]+(\.[\w-]+)+(:\d+)?\/?\S*\?/i;
  const encoded = /^https?%3A%2F%2F\S+%3D/i;
  const looksRight = (text: string) =>
    text.length <= longest &&
    (encoded.test(text) ||
      (address.test(text) && text.includes('?') && (known.test(text) || macro.test(text))));

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
      const trimmed = line.trim();
      const quoted = [...trimmed.matchAll(/(["'`])((?:https?:)?\/\/.*?)\1/g)].map(
        (m) => m[2] ?? '',
      );
      if (quoted.length > 0) return quoted;
      const start = trimmed.search(/https?:\/\//i);
      return [start > 0 ? trimmed.slice(start) : trimmed];
    });

  type Place = 'field' | 'text' | 'link';
  const found: { text: string; place: Place; label: string }[] = [];
  const note = (text: string, place: Place, element: Element) => {
    if (looksRight(text) && !found.some((one) => one.text === text)) {
      found.push({ text, place, label: nameOf(element) });
    }
  };
  const visit = (element: Element) => {
    if (element.shadowRoot) walk(element.shadowRoot);
    if (!element.checkVisibility()) return;
    if (element instanceof HTMLTextAreaElement) note(element.value, 'field', element);
    else if (element instanceof HTMLInputElement) {
      if (/^(text|url|search)$/.test(element.type)) note(element.value, 'field', element);
    } else if (element instanceof HTMLAnchorElement) {
      note(element.getAttribute('href') ?? '', 'link', element);
    } else if (element.matches('pre, code, [contenteditable="true"], [contenteditable=""]')) {
      if (element.querySelector('code')) return;
      for (const text of addressesIn(element.textContent ?? '')) note(text, 'text', element);
    }
  };
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) visit(element);
  };
  walk(document);
  return { found: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}
