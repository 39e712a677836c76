import { knownTrackers, namedParameters, platforms } from '@trackside/core';
import { useState } from 'react';

import { localStateItem } from '../../api/local/local-items.ts';
import type { Tracker } from '../../api/local/tracker.ts';
import { useFocusOnErrors } from '../../forms/use-focus-on-errors.ts';
import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { useDraft } from '../../storage/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { checkTracker, type TrackerFault, type TrackerFaults } from './check-tracker.ts';
import { NameFields } from './name-fields.tsx';
import {
  namesOf,
  otherTracker,
  toTrackerValues,
  trackerDraft,
  trackside,
  type TrackerValues,
} from './tracker-values.ts';

interface TrackerFormProps {
  /** What is kept so far. */
  readonly tracker: Tracker | null;
  readonly saveLabel: string;
  readonly cancelLabel: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const noFaults: TrackerFaults = {};

/** Where postbacks go in local mode, and in whose words. What is typed is kept until it is saved. */
export function TrackerForm({
  tracker,
  saveLabel,
  cancelLabel,
  onDone,
  onCancel,
}: TrackerFormProps) {
  const [initial] = useState(() => toTrackerValues(tracker));
  const draft = useDraft(trackerDraft, initial);
  const [faults, setFaults] = useState(noFaults);
  const form = useFocusOnErrors(faults);
  const [busy, setBusy] = useState(false);
  if (!draft.loaded) return null;
  const values = draft.value;
  const change = (part: Partial<TrackerValues>): void => {
    draft.change({ ...values, ...part });
    setFaults(noFaults);
  };
  const save = async (): Promise<void> => {
    const checked = checkTracker(values);
    if (!checked.ok) return setFaults(checked.error);
    setBusy(true);
    const kept = await localStateItem.update((state) => ({ ...state, tracker: checked.value }));
    setBusy(false);
    if (!kept) return;
    draft.discard();
    onDone();
  };
  const isOurs = values.product === trackside;
  const fault = (of: TrackerFault | undefined) =>
    of === undefined ? null : i18n.t(`tracker.${of}`);

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={i18n.t('tracker.product')}>
        {({ id }) => (
          <Select
            id={id}
            value={values.product}
            options={[
              { value: trackside, label: i18n.t('tracker.trackside') },
              ...knownTrackers(platforms).map(({ id: value, name: label }) => ({ value, label })),
              { value: otherTracker, label: i18n.t('tracker.other') },
            ]}
            onValueChange={(product) => change({ product, names: namesOf(product) })}
          />
        )}
      </Field>
      <Field
        label={i18n.t('tracker.endpoint')}
        hint={i18n.t(isOurs ? 'tracker.endpoint_ours' : 'tracker.endpoint_hint')}
        error={fault(faults.endpoint)}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            dir="ltr"
            inputMode="url"
            placeholder="https://"
            value={values.endpoint}
            onChange={(event) => change({ endpoint: event.target.value })}
          />
        )}
      </Field>
      {(isOurs || values.names.secure.trim() !== '') && (
        <Field
          label={i18n.t('tracker.token')}
          hint={i18n.t('tracker.token_hint')}
          error={fault(faults.token)}
        >
          {(control) => (
            <Input
              {...control}
              type="password"
              dir="ltr"
              value={values.token}
              onChange={(event) => change({ token: event.target.value })}
            />
          )}
        </Field>
      )}
      {!isOurs && (
        <NameFields
          names={values.names}
          faults={faults}
          open={
            values.product === otherTracker ||
            faults.clickMacro !== undefined ||
            namedParameters.some((name) => faults[name] !== undefined)
          }
          onChange={(names) => change({ names })}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
