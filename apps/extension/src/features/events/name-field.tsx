import { i18n } from '#i18n';
import { Plus } from 'lucide-react';

import { Field, Input } from '../../ui/field.tsx';
import { Notice } from '../../ui/status.tsx';

interface NameFieldProps {
  readonly name: string;
  readonly error: string | undefined;
  readonly suggestions: readonly string[];
  readonly onChange: (name: string) => void;
}

/** The event's name, byte for byte as the platform sends it, with names to pick. */
export function NameField({ name, error, suggestions, onChange }: NameFieldProps) {
  return (
    <div className="flex flex-col gap-2">
      <Field label={i18n.t('events.name')} hint={i18n.t('events.name_hint')} error={error}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            dir="auto"
            value={name}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {name !== name.trim() && name.trim() !== '' && (
        <Notice tone="warn">{i18n.t('events.name_blank')}</Notice>
      )}
      {suggestions.length > 0 && (
        <div
          role="group"
          aria-label={i18n.t('events.suggestions')}
          className="flex flex-wrap gap-1"
        >
          {suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              aria-label={i18n.t('events.suggestion_use', { name: suggestion })}
              onClick={() => onChange(suggestion)}
              className="inline-flex h-6 items-center gap-1 rounded-full border border-line px-2 text-xs text-muted transition-colors duration-100 hover:bg-hover hover:text-text"
            >
              <Plus aria-hidden size={10} />
              {suggestion}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
