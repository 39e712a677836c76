import type { HTTPRequest, Page } from 'puppeteer-core';

export interface PageSearch extends Disposable {
  /** Where in the page's reach a text stands; empty where it stands nowhere. */
  placesOf(text: string): Promise<string[]>;
}

/** Everything of a page that its own scripts can see, place by place. */
function readPage(): Promise<Record<string, string>> {
  const everything: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) everything.push(`${name}=${value}`);
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        everything.push(element.value);
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) everything.push(node.nodeValue ?? '');
      }
      if (element.shadowRoot !== null) look(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument !== null) {
        look(element.contentDocument);
      }
    }
  };
  look(document);
  const stored = (storage: Storage): string => JSON.stringify(Object.entries(storage));
  return Promise.resolve({
    document: everything.join('\n'),
    cookies: document.cookie,
    'local storage': stored(localStorage),
    'session storage': stored(sessionStorage),
    history: JSON.stringify(history.state) + location.href + document.referrer + name,
    'what was loaded': performance
      .getEntries()
      .map((entry) => entry.name)
      .join('\n'),
  });
}

/** What the page's own world holds: every string that can be reached from its global object. */
function readWorld(): string {
  const seen = new Set<unknown>();
  const strings: string[] = [];
  const reach = (thing: unknown, depth: number): void => {
    // Not by push: the page has bent that, and would hear of each.
    if (typeof thing === 'string') strings[strings.length] = thing;
    if (typeof thing !== 'object' && typeof thing !== 'function') return;
    if (thing === null || thing instanceof Node || seen.has(thing) || depth > 4) return;
    seen.add(thing);
    for (const key of Reflect.ownKeys(thing)) {
      if (typeof key === 'string') strings[strings.length] = key;
      try {
        reach(Reflect.get(thing, key), depth + 1);
      } catch {
        // A getter that asks for another object, or that the browser refuses.
      }
    }
  };
  reach(globalThis, 0);
  return strings.join('\n');
}

/**
 * Looks for a text wherever a page could get hold of it. The document is read in a world of the driver's
 * own, since the page has bent its; its global object and what it asks for are the page's.
 */
export async function searchPage(page: Page): Promise<PageSearch> {
  const asked: string[] = [];
  const note = (request: HTTPRequest): void => {
    const { url, headers, data } = {
      url: request.url(),
      headers: JSON.stringify(request.headers()),
      data: request.postData() ?? '',
    };
    asked.push(`${url} ${headers} ${data}`);
  };
  page.on('request', note);
  const session = await page.createCDPSession();
  return {
    async placesOf(text) {
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'search',
      });
      const ask = async (expression: string, own: boolean): Promise<unknown> => {
        const { result } = await session.send('Runtime.evaluate', {
          expression,
          returnByValue: true,
          awaitPromise: true,
          ...(own ? {} : { contextId: executionContextId }),
        });
        return result.value;
      };
      const places: unknown = await ask(`(${readPage.toString()})()`, false);
      const world = await ask(`(${readWorld.toString()})()`, true);
      const cookies = JSON.stringify(await page.browserContext().cookies());
      const all = Object.entries({
        ...(typeof places === 'object' ? places : {}),
        'global object': String(world),
        'cookies of the browser': cookies,
        requests: asked.join('\n'),
      });
      if (all.length < 9) throw new Error('The page could not be searched.');
      return all.filter(([, held]) => String(held).includes(text)).map(([place]) => place);
    },
    [Symbol.dispose]: () => page.off('request', note),
  };
}
