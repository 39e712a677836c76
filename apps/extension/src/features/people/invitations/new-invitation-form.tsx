import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Role } from '../../../api/people-types.ts';
import { Select } from '../../../forms/select.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Field } from '../../../ui/field.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { formErrors } from '../form-errors.ts';
import { NameField, PeopleForm } from '../people-form.tsx';
import { RoleField } from '../role-field.tsx';

const hours = ['24', '72', '168'] as const;

interface NewInvitationFormProps {
  readonly onMade: (made: { readonly name: string; readonly url: string }) => void;
  readonly onCancel: () => void;
}

/** Who is invited, with which role, and how long the link works. */
export function NewInvitationForm({ onMade, onCancel }: NewInvitationFormProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [lasts, setLasts] = useState<(typeof hours)[number]>('72');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const create = useMutation(
    api.access.invitations.create.mutationOptions({
      // Shown at once: it can be read here and now alone, whatever becomes of the list.
      onSuccess: (invitation) => {
        onMade(invitation);
        void queries.invalidateQueries(api.access.invitations.pathFilter());
      },
    }),
  );
  const errors = formErrors(create.error);
  const submit = (): void => {
    setTried(true);
    if (name.trim() === '') {
      field.current?.focus();
      return;
    }
    create.mutate(
      { name: name.trim(), role, expiresInHours: Number(lasts) },
      { onError: () => field.current?.focus() },
    );
  };
  return (
    <PeopleForm
      label={i18n.t('people.invite')}
      submit={i18n.t('people.invitation_create')}
      busy={create.isPending}
      error={errors.form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <NameField
        ref={field}
        hint={i18n.t('people.invitation_name_hint')}
        value={name}
        error={tried && name.trim() === '' ? i18n.t('people.name_empty') : errors.name}
        onChange={(next) => {
          setName(next);
          create.reset();
        }}
      />
      <RoleField value={role} onChange={setRole} />
      <Field label={i18n.t('people.invitation_lasts')} hint={i18n.t('people.invitation_once')}>
        {(control) => (
          <Select
            {...control}
            value={lasts}
            options={hours.map((value) => ({ value, label: i18n.t(`people.hours_${value}`) }))}
            onValueChange={setLasts}
          />
        )}
      </Field>
    </PeopleForm>
  );
}
