/** What is kept under a name. Of names like `constructor`, which every object has, only one that was kept. */
export function entryOf<Value>(
  kept: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(kept, name) ? kept[name] : undefined;
}
