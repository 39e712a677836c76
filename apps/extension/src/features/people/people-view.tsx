import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useRole } from '../../workspace-context/role/use-role.ts';
import { Access } from './access.tsx';
import { Affiliates } from './affiliates/affiliates.tsx';
import { History } from './audit/history.tsx';
import { peopleSectionItem, peopleSections } from './people-section.ts';
import { SetUpFile } from './set-up/set-up-file.tsx';

const views = { access: Access, affiliates: Affiliates, history: History, set_up: SetUpFile };

/** Who works with this server and may do what, who sends traffic, and what has been changed. */
export function PeopleView() {
  const [{ loaded, value: section }, setSection] = useStored(peopleSectionItem);
  const role = useRole();
  if (!loaded) return null;
  const View = views[section];
  return (
    <div className="flex flex-col gap-5 p-4">
      <h2 className="sr-only">{i18n.t('people.title')}</h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          label={i18n.t('people.sections')}
          value={section}
          options={peopleSections.map((value) => ({
            value,
            label: i18n.t(`people.section_${value}`),
          }))}
          onValueChange={setSection}
        />
        {role !== null && (
          <span className="ms-auto text-sm text-muted">
            {i18n.t('people.your_role', { role: i18n.t(`people.role_${role}`) })}
          </span>
        )}
      </div>
      <View />
    </div>
  );
}
