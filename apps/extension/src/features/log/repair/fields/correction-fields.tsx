import { correctableParameters } from '@trackside/core';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';

import type { PostbackRow } from '../../../../api/api-types.ts';
import { Select } from '../../../../forms/select.tsx';
import { sentValue } from '../../../../kept-postbacks/correctable.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Input } from '../../../../ui/field.tsx';
import { isNothingCorrected } from '../repair-draft.ts';
import type { DraftFields } from './draft-fields.ts';

interface CorrectionFieldsProps extends DraftFields {
  /** Where it is this one alone; of several, none says what the others were sent with. */
  readonly only: PostbackRow | null;
}

/** Values that take the place of what was sent; an empty one takes the parameter out. */
export function CorrectionFields({ draft, only, onChange }: CorrectionFieldsProps) {
  const { corrections } = draft;
  const add = useRef<HTMLButtonElement>(null);
  const sent = (name: string): string => (only === null ? '' : sentValue(only, name));
  const taken = new Set(corrections.map(({ name }) => name));
  const next = correctableParameters.find((name) => !taken.has(name));
  const put = (at: number, part: Partial<(typeof corrections)[number]>): void =>
    onChange({
      corrections: corrections.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <>
      {corrections.map(({ name, value }, at) => (
        <div key={name} className="flex flex-wrap items-center gap-1.5">
          <Select
            aria-label={i18n.t('live.correct_parameter')}
            className="w-40 shrink-0"
            value={name}
            options={correctableParameters
              .filter((one) => one === name || !taken.has(one))
              .map((one) => ({ value: one, label: one }))}
            onValueChange={(one) => put(at, { name: one, value: null })}
          />
          <span className="min-w-40 flex-1">
            <Input
              aria-label={i18n.t('live.correct_value', { name })}
              dir="ltr"
              className="font-mono text-sm"
              value={value ?? sent(name)}
              onChange={({ target }) => put(at, { value: target.value })}
            />
          </span>
          <label className="flex items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              aria-label={i18n.t('log.correct_remove_what', { name })}
              checked={value === ''}
              onChange={({ target }) => put(at, { value: target.checked ? '' : null })}
              className="size-4 accent-accent-fill"
            />
            {i18n.t('log.correct_remove')}
          </label>
          {(corrections.length > 1 || only === null) && (
            <IconButton
              label={i18n.t('events.parameter_remove', { name })}
              onClick={() => {
                onChange({ corrections: corrections.filter((_, index) => index !== at) });
                add.current?.focus();
              }}
            >
              <X aria-hidden size={14} />
            </IconButton>
          )}
        </div>
      ))}
      <p className="text-sm text-muted">
        {i18n.t(isNothingCorrected(draft) ? 'log.correct_nothing' : 'log.correct_empty')}
      </p>
      {next !== undefined && (
        <Button
          ref={add}
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => onChange({ corrections: [...corrections, { name: next, value: null }] })}
        >
          {i18n.t(corrections.length === 0 ? 'log.correct_first' : 'log.correct_another')}
        </Button>
      )}
    </>
  );
}
