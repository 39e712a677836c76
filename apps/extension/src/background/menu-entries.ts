import type { MenuOffer } from '../storage/menu-offer.ts';
import type { Task } from '../storage/errand.ts';

type Place = 'selection' | 'link' | 'editable';

export interface MenuEntry {
  readonly id: string;
  readonly parentId?: string;
  readonly title: string;
  readonly contexts: readonly [Place, ...Place[]];
}

/** The words of the menu; `{offer}` is filled in where it is called. */
export interface MenuWords {
  readonly check: string;
  readonly copy: string;
  readonly findEvent: string;
  conversion(offer: string): string;
  anyEvent(offer: string): string;
}

const everywhere = ['selection', 'link', 'editable'] as const;
const copyParent = 'copy';

/** The entries in a page's context menu: those of the chosen offer only where one is known. */
export function menuEntries(offer: MenuOffer | null, words: MenuWords): MenuEntry[] {
  const copies =
    offer === null
      ? []
      : [
          { id: 'copy:conversion', title: words.conversion(offer.name) },
          { id: 'copy:any', title: words.anyEvent(offer.name) },
          ...offer.events.map(({ id, name }) => ({ id: `copy:${id}`, title: name })),
        ];
  return [
    { id: 'check', title: words.check, contexts: everywhere },
    ...(copies.length === 0
      ? []
      : [{ id: copyParent, title: words.copy, contexts: everywhere } as const]),
    ...copies.map(({ id, title }) => ({
      id,
      parentId: copyParent,
      title: asTitle(title),
      contexts: everywhere,
    })),
    ...(offer === null
      ? []
      : [
          {
            id: 'find-event',
            title: words.findEvent,
            contexts: ['selection', 'editable'],
          } as const,
        ]),
  ];
}

/** In a menu `&` marks a key and `%s` stands for the selection: in a name both are text. */
function asTitle(name: string): string {
  return name.replaceAll('&', '&&').replaceAll('%s', '%\u200Bs');
}

/** What a pressed entry asks for, with the text that was pressed on; null for an entry that is none of ours. */
export function taskOf(id: string | number, text: string): Task | null {
  if (id === 'check') return { kind: 'check', text };
  if (id === 'find-event') return { kind: 'find-event', name: text };
  const url = /^copy:(conversion|any|[1-9][0-9]{0,9})$/.exec(String(id))?.[1];
  if (url === undefined) return null;
  return { kind: 'copy', url: url === 'conversion' || url === 'any' ? url : Number(url) };
}
