import { i18n } from '../../language/i18n.ts';
import { useTrackerWords } from '../../postback-url/use-tracker-words.ts';
import { Field, Input } from '../../ui/field.tsx';
import type { EventValues } from '../event-values.ts';

/** What was typed as the id: opaque, so nothing of it is changed; nothing typed is no id. */
export function typedId({ trackerId }: Pick<EventValues, 'trackerId'>) {
  return { trackerId: trackerId === '' ? null : trackerId };
}

interface TrackerIdFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

/** In local mode nobody gives an event its id but the tracker: it is copied from there. */
export function TrackerIdField({ id, error, onChange }: TrackerIdFieldProps) {
  const words = useTrackerWords();
  const byIdAlone = words !== undefined && words.event_name === null;
  return (
    <Field
      label={i18n.t('local.event_id')}
      hint={i18n.t(byIdAlone ? 'local.event_id_needed' : 'local.event_id_hint')}
      error={error}
    >
      {(control) => (
        <Input
          {...control}
          dir="ltr"
          className="font-mono text-sm"
          value={id}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
