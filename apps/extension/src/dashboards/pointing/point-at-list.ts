/** What the page shows while the user points. */
export interface PointingWords {
  readonly prompt: string;
  readonly chosen: string;
}

/**
 * Lets the user point at a list in the page: the one under the pointer, or around the focus, is
 * outlined; a click or Enter chooses it, Escape ends it.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it refers to nothing
 * outside itself. It answers at once, since the popup closes when the page is clicked; what was
 * chosen waits in the extension's own world, of which the page knows nothing, until it is asked for.
 */
export function pointAtList(words: PointingWords) {
  const listSelector =
    'table,[role="table"],[role="grid"],[role="treegrid"],[role="listbox"],[role="list"],ul,ol,dl,select';
  const earlier: unknown = Reflect.get(globalThis, 'tracksideEndPointing');
  if (typeof earlier === 'function') earlier();
  Reflect.set(globalThis, 'tracksidePointing', 'pointing');
  Reflect.set(globalThis, 'tracksidePointed', null);

  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;inset:0;pointer-events:none;z-index:2147483647';
  const shade = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  frame.style.cssText =
    'position:fixed;box-sizing:border-box;border:2px solid #2f5bea;background:#2f5bea22;border-radius:4px;display:none';
  const hint = document.createElement('div');
  hint.setAttribute('role', 'status');
  hint.style.cssText =
    'position:fixed;left:50%;bottom:24px;transform:translateX(-50%);max-width:80vw;padding:8px 14px;border-radius:8px;background:#1b2233;color:#fff;font:14px/20px system-ui,sans-serif';
  // The page may run the other way than our words.
  hint.dir = 'auto';
  hint.textContent = words.prompt;
  shade.append(frame, hint);
  document.documentElement.append(host);

  // A list that is made of plain boxes: the nearest one with two children that are built alike.
  const boxesAround = (element: Element) => {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const [first, ...others] = box.children;
      const alike = others.filter(
        (one) => one.tagName === first?.tagName && one.className === first.className,
      );
      if (first && first.childElementCount > 0 && alike.length > 0) return box;
    }
    return null;
  };
  const listAround = (element: Element) => element.closest(listSelector) ?? boxesAround(element);
  let target: Element | null = null;
  const aimAt = (event: Event) => {
    const [inner] = event.composedPath();
    target = inner instanceof Element ? listAround(inner) : null;
    frame.style.display = target ? 'block' : 'none';
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${left - 2}px`,
      top: `${top - 2}px`,
      width: `${width + 4}px`,
      height: `${height + 4}px`,
    });
  };

  const listening = new AbortController();
  const finish = (state: 'chosen' | 'ended') => {
    listening.abort();
    Reflect.set(globalThis, 'tracksidePointing', state);
    Reflect.set(globalThis, 'tracksidePointed', state === 'chosen' ? target : null);
    Reflect.deleteProperty(globalThis, 'tracksideEndPointing');
    hint.textContent = words.chosen;
    if (state === 'ended') host.remove();
    else setTimeout(() => host.remove(), 4000);
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    if (event.key === 'Enter' && !target) return;
    swallow(event);
    finish(event.key === 'Escape' ? 'ended' : 'chosen');
  };
  const onClick = (event: Event) => {
    // A script of the page cannot choose for the user.
    if (!event.isTrusted) return;
    swallow(event);
    aimAt(event);
    if (target) finish('chosen');
  };
  const options = { capture: true, signal: listening.signal };
  window.addEventListener('mousemove', aimAt, options);
  window.addEventListener('focusin', aimAt, options);
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('click', onClick, options);
  for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    window.addEventListener(kind, swallow, options);
  }
  Reflect.set(globalThis, 'tracksideEndPointing', () => {
    listening.abort();
    host.remove();
  });
  return 'pointing' as const;
}

/** How far pointing has come; it refers to nothing outside itself, as the one above. */
export function pointingState() {
  const state: unknown = Reflect.get(globalThis, 'tracksidePointing');
  return state === 'pointing' || state === 'chosen' || state === 'ended' ? state : 'none';
}
