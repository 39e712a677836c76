export interface Maturing<Item> {
  /** Adds what was sent at this position; positions never fall. */
  add(item: Item, position: number): void;
  /** Takes out what lies more than the distance before this position. */
  matured(position: number): readonly Item[];
}

const nothing: readonly never[] = [];

/** A queue whose items may be used only once enough requests have gone by. */
export function createMaturing<Item>(distance: number): Maturing<Item> {
  let queue: { readonly item: Item; readonly position: number }[] = [];
  let head = 0;
  return {
    add: (item, position) => {
      queue.push({ item, position });
    },
    matured: (position) => {
      const from = head;
      for (let next = queue[head]; next !== undefined; next = queue[head]) {
        if (next.position + distance >= position) break;
        head += 1;
      }
      if (head === from) return nothing;
      const items = queue.slice(from, head).map(({ item }) => item);
      // What was taken is let go of now and then, not at every call.
      if (head > 4 * distance) {
        queue = queue.slice(head);
        head = 0;
      }
      return items;
    },
  };
}
