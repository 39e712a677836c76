import {
  placeholderWord,
  platformMacros,
  suggestedMacro,
  trackerWord,
  type TrackerWords,
} from '@trackside/core';
import { X } from 'lucide-react';
import { useId } from 'react';

import type { FieldErrors } from '../../forms/field-errors.ts';
import { i18n } from '../../language/i18n.ts';
import { IconButton } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Select } from '../../forms/select.tsx';
import { useTrackerWords } from '../../postback-url/use-tracker-words.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { ParameterValues } from '../event-values.ts';
import { knownParameters } from './known-parameters.ts';

interface ParameterListProps {
  readonly parameters: readonly ParameterValues[];
  readonly errors: FieldErrors;
  readonly onChange: (parameters: ParameterValues[]) => void;
}

const choose = '';
const other = 'other';

/** Our parameters that this event's URL carries, each with the platform's macro that fills it. */
export function ParameterList({ parameters, errors, onChange }: ParameterListProps) {
  const { platform } = useWorkspace();
  const macrosId = useId();
  const change = (index: number, part: Partial<ParameterValues>): void =>
    onChange(
      parameters.map((parameter, at) => (at === index ? { ...parameter, ...part } : parameter)),
    );
  const used = new Set(parameters.map(({ name }) => name));
  const words = useTrackerWords();
  const free = knownParameters(words).filter((name) => !used.has(name));

  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{i18n.t('events.parameters')}</legend>
      <p className="text-sm text-muted">{i18n.t('events.parameters_hint')}</p>
      {platform !== null && (
        <datalist id={macrosId}>
          {platformMacros(platform).map(({ macro }) => (
            <option key={macro} value={macro}>
              {macro}
            </option>
          ))}
        </datalist>
      )}
      {parameters.map((parameter, index) => {
        const suggested = suggestedMacro(platform, parameter.name.trim());
        const error =
          errors[`parameters.${index}.name`] ??
          errors[`parameters.${index}.macro`] ??
          errors[`parameters.${index}`];
        return (
          <div key={index} className="flex flex-col gap-1">
            <div className="flex items-center gap-1.5">
              <Input
                aria-label={i18n.t('events.parameter_name', { number: index + 1 })}
                aria-invalid={error !== undefined}
                dir="ltr"
                value={parameter.name}
                onChange={(event) => change(index, { name: event.target.value })}
                className="font-mono text-sm"
              />
              <span aria-hidden className="text-muted">
                =
              </span>
              <Input
                aria-label={i18n.t('events.parameter_macro', { name: parameter.name })}
                dir="ltr"
                list={macrosId}
                placeholder={suggested ?? placeholderWord}
                value={parameter.macro}
                onChange={(event) => change(index, { macro: event.target.value })}
                className="font-mono text-sm"
              />
              <IconButton
                label={i18n.t('events.parameter_remove', { name: parameter.name })}
                onClick={() => onChange(parameters.filter((_, at) => at !== index))}
              >
                <X aria-hidden size={14} />
              </IconButton>
            </div>
            {error !== undefined && (
              <p role="alert" className="text-sm text-error">
                {error}
              </p>
            )}
            <SentAs name={parameter.name.trim()} words={words} />
          </div>
        );
      })}
      <Select
        aria-label={i18n.t('events.parameter_add')}
        className="w-44"
        value={choose}
        options={[
          { value: choose, label: i18n.t('events.parameter_add') },
          ...free.map((name) => ({ value: name, label: name })),
          { value: other, label: i18n.t('events.parameter_other') },
        ]}
        onValueChange={(name) => {
          if (name !== choose)
            onChange([...parameters, { name: name === other ? '' : name, macro: '' }]);
        }}
      />
    </fieldset>
  );
}

interface SentAsProps {
  readonly name: string;
  readonly words: TrackerWords | undefined;
}

/** How another tracker is told the parameter; nothing where the name is the same. */
function SentAs({ name, words }: SentAsProps) {
  const word = trackerWord(name, words);
  if (word === name) return null;
  return (
    <p className="text-sm text-muted">
      {word === null
        ? i18n.t('local.parameter_left_out')
        : i18n.t('local.parameter_as', { name: word })}
    </p>
  );
}
