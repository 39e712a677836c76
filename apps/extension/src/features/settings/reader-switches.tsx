import { readerName } from '../../dashboards/reader-name.ts';
import { useReaders } from '../../dashboards/use-readers.ts';
import { i18n } from '../../language/i18n.ts';
import { Switch } from '../../ui/switch.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** The readers for the chosen platform's pages, each to be switched off and on. */
export function ReaderSwitches() {
  const { platform } = useWorkspace();
  const readers = useReaders();
  return (
    <>
      <p className="text-sm text-muted">{i18n.t('match.readers_note')}</p>
      {readers.all.map((reader) => (
        <Switch
          key={reader.id}
          label={readerName(reader, platform)}
          checked={readers.isOn(reader.id)}
          onCheckedChange={() => readers.toggle(reader.id)}
        />
      ))}
    </>
  );
}
