import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import type { PlannedEvent } from './plan/plan-events.ts';
import type { EventChoice } from './plan/upload-choices.ts';

const tones = {
  new: 'info',
  same: 'ok',
  differs: 'warn',
  id: 'warn',
  currency: 'warn',
  overwrite: 'info',
} as const satisfies Record<PlannedEvent['state'] | 'overwrite', Tone>;

const choicesOf = {
  differs: ['keep', 'overwrite'],
  id: ['keep', 'overwrite', 'create'],
} as const;

interface PlannedEventItemProps {
  readonly planned: PlannedEvent;
  readonly disabled: boolean;
  readonly onChoice: (choice: EventChoice) => void;
}

/** One local event: what becomes of it, and the choice where the server has another such event. */
export function PlannedEventItem({ planned, disabled, onChoice }: PlannedEventItemProps) {
  const { local, state, server, differences, choice } = planned;
  const options: readonly EventChoice[] =
    state === 'differs' || state === 'id' ? choicesOf[state] : [];
  const outcome =
    options.length === 0 || choice === 'keep'
      ? state
      : choice === 'overwrite'
        ? 'overwrite'
        : 'new';
  return (
    <li aria-label={local.name} className="flex flex-col gap-1.5 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <ExactName name={local.name} />
        </span>
        <Status tone={tones[outcome]}>{i18n.t(`upload.event_${outcome}`)}</Status>
      </div>
      {state === 'differs' && (
        <p className="text-sm text-muted">
          {i18n.t('upload.differs_in', {
            fields: differences.map((field) => i18n.t(`upload.field_${field}`)).join(', '),
          })}
        </p>
      )}
      {state === 'id' && server !== null && (
        <p className="text-sm text-muted [overflow-wrap:anywhere]">
          {i18n.t('upload.id_is', { id: String(server.id), name: server.name })}
        </p>
      )}
      {options.length > 0 && (
        <Select
          aria-label={i18n.t('upload.what_to_do_with', { name: local.name })}
          disabled={disabled}
          value={choice}
          options={options.map((value) => ({
            value,
            label: i18n.t(`upload.event_choice_${value}`),
          }))}
          onValueChange={onChoice}
        />
      )}
    </li>
  );
}
