import type { Page } from 'puppeteer-core';

/**
 * Makes a page as large as dashboards get: 5,000 elements in all, in a list, in open shadow roots and
 * in a frame of the same origin; fifty of them hold a postback URL. Gives how many there are.
 */
export async function enlargePage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const inShadows = 1000;
    const inFrame = 1000;
    const all = 5000;
    const url = (n: number) => `https://a.example/?secure=x&transaction_id={${n}}`;
    const rowOf = (n: number): HTMLElement => {
      const row = document.createElement('tr');
      for (const text of [`event ${n}`, `token${n}`, n % 20 === 0 ? url(n) : 'No', 'Active']) {
        const cell = document.createElement('td');
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    };
    const host = document.createElement('div');
    document.body.append(host);
    let shadowed = 0;
    while (shadowed < inShadows) {
      const widget = document.createElement('div');
      host.append(widget);
      const root = widget.attachShadow({ mode: 'open' });
      const table = document.createElement('table');
      root.append(table);
      for (let n = 0; n < 5; n += 1) table.append(rowOf(n));
      shadowed += root.querySelectorAll('*').length;
    }
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><table><tbody></tbody></table>';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument;
    if (inner === null) throw new Error('The frame is of another origin.');
    const innerCount = () => inner.querySelectorAll('*').length;
    for (let n = 0; innerCount() < inFrame; n += 1) {
      inner.querySelector('tbody')?.append(inner.importNode(rowOf(n), true));
    }
    const outer = () => document.querySelectorAll('*').length;
    const body = document.querySelector('tbody');
    for (let n = 0; outer() + shadowed + innerCount() < all; n += 1) body?.append(rowOf(n));
    return outer() + shadowed + innerCount();
  });
}
