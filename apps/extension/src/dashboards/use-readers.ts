import { anyListReader, readersOf, type PageReader } from './page-readers.ts';
import { switchedOffReadersItem, withReaderToggled } from '../storage/switched-off-readers.ts';
import { useStored } from '../storage/use-stored.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

export interface Readers {
  /** Every reader for the chosen platform, the one for any list last. */
  readonly all: readonly PageReader[];
  /** Those that are asked first: the platform's own, or the one for any list where it has none. */
  readonly first: readonly PageReader[];
  isOn(readerId: string): boolean;
  toggle(readerId: string): void;
}

/** The readers for the chosen platform, and which of them the user has switched off. */
export function useReaders(): Readers {
  const { platformId } = useWorkspace();
  const [switchedOff, , update] = useStored(switchedOffReadersItem);
  const isOn = (readerId: string): boolean => !switchedOff.value.includes(readerId);
  const all = [...readersOf(platformId), anyListReader];
  const own = readersOf(platformId).filter(({ id }) => isOn(id));
  return {
    all,
    first: own.length > 0 ? own : [anyListReader].filter(({ id }) => isOn(id)),
    isOn,
    toggle: (readerId) => update((kept) => withReaderToggled(kept, readerId)),
  };
}
