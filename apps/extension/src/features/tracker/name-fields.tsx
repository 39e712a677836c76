import { namedParameters } from '@trackside/core';
import { useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Field, Input } from '../../ui/field.tsx';
import type { TrackerFaults } from './check-tracker.ts';
import type { TrackerNames } from './tracker-values.ts';

interface NameFieldsProps {
  readonly names: TrackerNames;
  readonly faults: TrackerFaults;
  /** There is something to type, or to correct. */
  readonly open: boolean;
  readonly onChange: (names: TrackerNames) => void;
}

/** How the tracker calls each parameter, as far as the catalogue knows; the user has the last word. */
export function NameFields({ names, faults, open, onChange }: NameFieldsProps) {
  const [unfolded, setUnfolded] = useState(open);
  if (open && !unfolded) setUnfolded(true);
  return (
    <details
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="rounded-md border border-line"
    >
      <summary className="px-3 py-2 text-sm font-medium focus-visible:-outline-offset-2">
        {i18n.t('tracker.names')}
      </summary>
      <div className="flex flex-col gap-3 border-t border-line p-3">
        <p className="text-sm text-muted">{i18n.t('tracker.names_hint')}</p>
        <div className="grid grid-cols-2 gap-x-3 gap-y-2">
          {namedParameters.map((name) => {
            const fault = faults[name];
            return (
              <Field
                key={name}
                label={i18n.t(`tracker.name_${name}`)}
                error={fault === undefined ? null : i18n.t(`tracker.${fault}`)}
              >
                {(control) => (
                  <Input
                    {...control}
                    dir="ltr"
                    className="font-mono text-sm"
                    value={names[name]}
                    onChange={(event) => onChange({ ...names, [name]: event.target.value })}
                  />
                )}
              </Field>
            );
          })}
        </div>
        <Field
          label={i18n.t('tracker.click_macro')}
          hint={i18n.t('tracker.click_macro_hint')}
          error={faults.clickMacro === undefined ? null : i18n.t(`tracker.${faults.clickMacro}`)}
        >
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              className="font-mono text-sm"
              value={names.clickMacro}
              onChange={(event) => onChange({ ...names, clickMacro: event.target.value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
