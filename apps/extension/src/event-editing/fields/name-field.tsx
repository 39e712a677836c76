import { Plus } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';
import { Field, Input } from '../../ui/field.tsx';
import { ExactName, NamedText, namePlace } from '../../ui/names/exact-name.tsx';
import { piecesOfName } from '../../ui/names/name-pieces.ts';
import { Notice } from '../../ui/status.tsx';
import { nearName } from './near-name.ts';

interface NameFieldProps {
  readonly name: string;
  readonly error: string | undefined;
  readonly suggestions: readonly string[];
  /** The offer's other names. */
  readonly others: readonly string[];
  readonly onChange: (name: string) => void;
}

/** The event's name, byte for byte as the platform sends it, with names to pick. */
export function NameField({ name, error, suggestions, others, onChange }: NameFieldProps) {
  const near = nearName(name, others);
  const odd = name.trim() !== '' && piecesOfName(name).some(({ kind }) => kind !== 'same');
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
      {odd && (
        <Notice tone="warn">
          <span className="block font-medium [overflow-wrap:anywhere]">
            <ExactName name={name} />
          </span>
          {i18n.t(name === name.trim() ? 'events.name_odd' : 'events.name_blank')}
        </Notice>
      )}
      {near !== null && (
        <Notice tone="warn">
          <NamedText
            text={i18n.t(`events.near_${near.difference}`, { name: namePlace })}
            name={near.name}
          />
        </Notice>
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
              <bdi>{suggestion}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
