// @ts-check
// Runs in the practice pages, inlined under a policy that allows this very text. What is saved stays
// in the tab's session, and no URL is: it holds a token.
(() => {
  /** @typedef {HTMLInputElement | HTMLSelectElement} Kept */

  const main = document.querySelector('main');
  if (main === null) return;
  const basePath = location.pathname
    .replace(/\/practice\/[a-z]+$/, '')
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const addresses = [`${location.origin}${basePath}`, main.dataset['publicUrl']];
  const place = `practice:${location.pathname}`;

  /** @param {ParentNode} scope @returns {Kept[]} */
  const keptIn = (scope) => [...scope.querySelectorAll('[data-kept]')].filter(isKept);
  /** @param {Element} element @returns {element is Kept} */
  function isKept(element) {
    return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  }
  /** @param {Element | null | undefined} element */
  const textOf = (element) => (element && isKept(element) ? element.value : '');
  /** @param {string} selector */
  const valueOf = (selector) => textOf(document.querySelector(selector));
  /** @param {Kept} field @returns {field is HTMLInputElement} */
  const isSwitch = (field) => field instanceof HTMLInputElement && field.type === 'checkbox';
  /** @param {Kept} field */
  const read = (field) => (isSwitch(field) ? `${field.checked}` : field.value);
  /** @param {Kept} field @param {string} value */
  const write = (field, value) => {
    if (isSwitch(field)) field.checked = value === 'true';
    else field.value = value;
  };

  const body = document.querySelector('[data-rows]');
  const newRow = document.querySelector('[data-new-row]');
  const rows = () => (body === null ? [] : [...body.querySelectorAll('tr')]);
  const addRow = () => {
    if (body === null || !(newRow instanceof HTMLTemplateElement)) return undefined;
    body.append(newRow.content.cloneNode(true));
    return rows().at(-1);
  };
  const single = () => keptIn(document).filter((field) => !body?.contains(field));

  /** Hours, days and months are counted; a lifetime is not. */
  const showWindow = () => {
    const length = document.querySelector('#window-length');
    if (length instanceof HTMLElement) length.hidden = valueOf('#window-unit') === 'Lifetime';
  };
  /** What can happen in the app: the install, and each event of the table. */
  const listHappenings = () => {
    const happens = document.querySelector('[data-happens]');
    if (!(happens instanceof HTMLSelectElement)) return;
    const chosen = happens.value;
    const events = rows().map((row) => textOf(row.querySelector('[data-event]')));
    const options = events.flatMap((name, at) => (name === '' ? [] : [new Option(name, `${at}`)]));
    happens.replaceChildren(new Option('Install', ''), ...options);
    happens.value = options.some(({ value }) => value === chosen) ? chosen : '';
  };
  const saved = document.querySelector('[data-saved]');
  /** @param {string} words */
  const say = (words) => {
    if (saved !== null) saved.textContent = words;
  };

  const save = () => {
    const state = new URLSearchParams(single().map((field) => [field.id, read(field)]));
    state.append('rows', `${rows().length}`);
    for (const field of rows().flatMap(keptIn)) state.append('cell', read(field));
    sessionStorage.setItem(place, state.toString());
    say('Saved in this tab until you close it. URLs are not kept: they hold a token.');
  };
  const restore = () => {
    const text = sessionStorage.getItem(place);
    if (text === null) return;
    const state = new URLSearchParams(text);
    for (const field of single()) write(field, state.get(field.id) ?? read(field));
    const count = Number(state.get('rows'));
    for (const row of rows().slice(count)) row.remove();
    while (rows().length < count && addRow() !== undefined);
    const cells = state.getAll('cell');
    for (const [at, field] of rows().flatMap(keptIn).entries()) {
      write(field, cells[at] ?? read(field));
    }
  };

  /**
   * The query of a URL that leads to this server; null for any other. It is cut out as text: a
   * template is no URL yet.
   * @param {string} text
   */
  const queryForThisServer = (text) => {
    const at = text.indexOf('?');
    const address = at < 0 ? text : text.slice(0, at);
    const isOurs = addresses.some((base) =>
      [base, `${base}/`, `${base}/postback`].includes(address),
    );
    return isOurs && at >= 0 ? text.slice(at + 1) : null;
  };
  /** @param {string} query @param {Record<string, string>} values */
  const fill = (query, values) => {
    const known = Object.keys(values).sort((a, b) => b.length - a.length);
    const pattern = known.map((macro) => macro.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    return query.replaceAll(new RegExp(pattern, 'g'), (macro) =>
      encodeURIComponent(values[macro] ?? macro),
    );
  };
  /** @param {Element} block The URL's surroundings. */
  const happening = (block) => {
    const happens = block.querySelector('[data-happens]');
    const row = happens === null ? block : rows()[Number(textOf(happens))];
    if (happens !== null && textOf(happens) === '') return { event: '', partner: '' };
    return {
      event: textOf(row?.querySelector('[data-event]')),
      partner: textOf(row?.querySelector('[data-partner]')),
    };
  };
  const macros = [...document.querySelectorAll('[data-macro]')].flatMap((element) =>
    element instanceof HTMLElement ? [element.dataset] : [],
  );
  const slots = macros.flatMap(({ slot }) => slot ?? []);
  /** @param {{ readonly event: string, readonly partner: string }} happened */
  const valuesOf = ({ event, partner }) => {
    const chosen = slots.length > 1 ? valueOf('#slot') : slots[0];
    /** @type {Record<string, string>} */
    const values = {};
    for (const { macro = '', slot, name } of macros) {
      if (slot !== undefined) values[macro] = slot === chosen ? valueOf('#click-id') : '';
      else if (name === 'event') values[macro] = event;
      else if (name === 'partner') values[macro] = partner;
      else values[macro] = name === undefined ? '' : valueOf(`[data-value="${name}"]`);
    }
    return values;
  };
  /** The switch that keeps the dashboard from sending, in its words. @param {boolean} isEvent */
  const closedGate = (isEvent) => {
    for (const gate of document.querySelectorAll('[data-gate]')) {
      if (!(gate instanceof HTMLInputElement) || gate.checked) continue;
      if (gate.dataset['gate'] === 'all' || isEvent) return gate.dataset['off'] ?? '';
    }
    return null;
  };

  /** @param {Element} block */
  const test = async (block) => {
    const output = block.querySelector('output');
    const field = block.querySelector('[data-url]');
    if (output === null || !(field instanceof HTMLTextAreaElement)) return;
    /** @param {string} tone @param {string} title @param {string} text */
    const answer = (tone, title, text) => {
      const strong = document.createElement('strong');
      strong.textContent = title;
      output.dataset['tone'] = tone;
      output.replaceChildren(strong, ` ${text}`);
    };
    const query = queryForThisServer(field.value);
    if (query === null) {
      const text = 'Paste a postback URL of this Trackside server: no other is called from here.';
      return answer('not-sent', 'Not sent.', text);
    }
    const happened = happening(block);
    const closed = closedGate(happened.event !== '');
    if (closed !== null) {
      return answer('not-sent', 'Not sent.', `${closed}, so the dashboard would send nothing.`);
    }
    answer('', '', 'Sending …');
    try {
      // By path alone, so that it is this server whatever was pasted.
      const response = await fetch(`${basePath}/?${fill(query, valuesOf(happened))}`, {
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
      /** @type {unknown} */
      const told = await response.json();
      const message =
        typeof told === 'object' && told !== null && 'message' in told && told.message;
      const verdict = response.headers.get('postback-verdict') ?? '';
      const code = response.headers.get('postback-code') ?? '';
      answer(
        verdict,
        `${verdict} · ${code} · ${response.status}`,
        typeof message === 'string' ? message : '',
      );
    } catch {
      answer('not-sent', 'No answer.', 'Check that the server runs, then test again.');
    }
  };

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    const block = button.closest('[data-postback]');
    if (button.matches('[data-add]')) addRow()?.querySelector('select')?.focus();
    if (button.matches('[data-remove]')) {
      button.closest('tr')?.remove();
      say('Not saved yet.');
      const add = document.querySelector('[data-add]');
      if (add instanceof HTMLElement) add.focus();
    }
    if (button.matches('[data-save]')) save();
    if (button.matches('[data-visit]')) {
      location.assign(`${basePath}/click?offer_id=${encodeURIComponent(valueOf('#offer'))}`);
    }
    if (button.matches('[data-test]') && block !== null) void test(block);
    listHappenings();
  });
  document.addEventListener('change', ({ target }) => {
    showWindow();
    listHappenings();
    if (target instanceof Element && target.matches('[data-kept]')) say('Not saved yet.');
  });

  restore();
  const came = new URLSearchParams(location.search);
  const slot = slots.find((parameter) => came.has(parameter));
  for (const [selector, value] of [
    ['#click-id', came.get(slot ?? '')],
    ['#slot', slot],
  ]) {
    const field = document.querySelector(selector ?? '');
    if (field !== null && isKept(field) && typeof value === 'string') field.value = value;
  }
  showWindow();
  listHappenings();
})();
