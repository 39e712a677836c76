import { browser } from 'wxt/browser';

type Area = typeof browser.storage.local | typeof browser.storage.session;
type Items = Readonly<Record<string, unknown>>;

/** As long as a page of ours takes to open. */
const openingMs = 3_000;

const ahead = new Map<Area, Promise<Items>>();

/**
 * Asks for all that is kept as a page of ours opens: one question in the place of a dozen, each of
 * which waits for the one before it. Void as soon as anything changes.
 */
export function readAhead(): void {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const items = area.get(null);
    // Who reads hears of a failure, and asks for itself.
    items.catch(() => forgetAhead(area));
    ahead.set(area, items);
    area.onChanged.addListener(function forget() {
      area.onChanged.removeListener(forget);
      forgetAhead(area);
    });
    setTimeout(() => forgetAhead(area), openingMs);
  }
}

/** To be called before anything is written. */
export function forgetAhead(area: Area): void {
  ahead.delete(area);
}

/** What an area keeps under this name, among others. */
export async function itemsOf(area: Area, name: string): Promise<Items> {
  const items = ahead.get(area);
  if (items === undefined) return area.get(name);
  try {
    const known = await items;
    // It may have been written while we waited.
    return ahead.get(area) === items ? known : await area.get(name);
  } catch {
    return area.get(name);
  }
}
