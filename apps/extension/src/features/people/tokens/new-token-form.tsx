import { i18n } from '#i18n';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Role } from '../../../api/people-types.ts';
import { Select } from '../../../forms/select.tsx';
import { Field } from '../../../ui/field.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { formErrors } from '../form-errors.ts';
import { NameField, PeopleForm } from '../people-form.tsx';
import { RoleField } from '../role-field.tsx';
import { tokenDays, tokenEnd, type TokenDays } from './token-end.ts';

interface NewTokenFormProps {
  readonly onMade: (made: { readonly name: string; readonly token: string }) => void;
  readonly onCancel: () => void;
}

/** Name, role and end of a new token. */
export function NewTokenForm({ onMade, onCancel }: NewTokenFormProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('manager');
  const [days, setDays] = useState<TokenDays>('90');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const create = useMutation(
    api.access.tokens.create.mutationOptions({
      onSuccess: async (token) => {
        await queries.invalidateQueries(api.access.tokens.pathFilter());
        onMade(token);
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
      { name: name.trim(), role, expiresAt: tokenEnd(days, Date.now()) },
      { onError: () => field.current?.focus() },
    );
  };
  return (
    <PeopleForm
      label={i18n.t('people.token_new')}
      submit={i18n.t('people.token_create')}
      busy={create.isPending}
      error={errors.form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <NameField
        ref={field}
        hint={i18n.t('people.token_name_hint')}
        value={name}
        error={tried && name.trim() === '' ? i18n.t('people.name_empty') : errors.name}
        onChange={(next) => {
          setName(next);
          create.reset();
        }}
      />
      <RoleField value={role} onChange={setRole} />
      <Field label={i18n.t('people.token_end')} hint={i18n.t('people.token_end_hint')}>
        {(control) => (
          <Select
            {...control}
            value={days}
            options={tokenDays.map((value) => ({
              value,
              label: i18n.t(`people.token_days_${value}`),
            }))}
            onValueChange={setDays}
          />
        )}
      </Field>
    </PeopleForm>
  );
}
