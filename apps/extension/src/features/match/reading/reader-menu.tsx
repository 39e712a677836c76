import { i18n } from '../../../language/i18n.ts';
import { Menu, MenuSwitch } from '../../../ui/overlays/menu.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { readerName } from '../../../dashboards/reader-name.ts';
import type { Readers } from '../../../dashboards/use-readers.ts';

/** The readers for this platform's pages, each to be switched off and on. */
export function ReaderMenu({ readers }: { readonly readers: Readers }) {
  const { platform } = useWorkspace();
  return (
    <Menu label={i18n.t('match.readers')} note={i18n.t('match.readers_note')}>
      {readers.all.map((reader) => (
        <MenuSwitch
          key={reader.id}
          checked={readers.isOn(reader.id)}
          onSelect={() => readers.toggle(reader.id)}
        >
          {readerName(reader, platform)}
        </MenuSwitch>
      ))}
    </Menu>
  );
}
