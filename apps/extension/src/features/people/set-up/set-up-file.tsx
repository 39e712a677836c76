import { i18n } from '../../../language/i18n.ts';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { ExportSetUp } from './export-set-up.tsx';
import { ImportSetUp } from './import-set-up.tsx';

/** All offers and events as one file: out of this server, and into it. */
export function SetUpFile() {
  const mayImport = useMay('manager');
  return (
    <div className="flex flex-col gap-8">
      <ExportSetUp />
      <section aria-labelledby="set-up-in" className="flex flex-col gap-3">
        <div>
          <h3 id="set-up-in" className="text-lg font-semibold">
            {i18n.t('set_up_file.import')}
          </h3>
          <p className="max-w-3xl text-muted">
            {i18n.t(mayImport ? 'set_up_file.import_about' : 'set_up_file.import_closed')}
          </p>
        </div>
        {mayImport && <ImportSetUp />}
      </section>
    </div>
  );
}
