import type { Role } from '../../api/people-types.ts';
import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { Field } from '../../ui/field.tsx';
import { roles } from '../../workspace-context/role/is-enough.ts';

interface RoleFieldProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** A role, and below it what it may do. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  return (
    <Field label={i18n.t('people.role')} hint={i18n.t(`people.may_${value}`)}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={roles.map((role) => ({ value: role, label: i18n.t(`people.role_${role}`) }))}
          onValueChange={onChange}
        />
      )}
    </Field>
  );
}
