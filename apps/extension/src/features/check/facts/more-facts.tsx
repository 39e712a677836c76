import { useRef, useState } from 'react';

import { Select } from '../../../forms/select.tsx';
import { i18n } from '../../../language/i18n.ts';
import type { Draft } from '../../../storage/draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { DurationField } from './duration-field.tsx';
import type { SetUpFacts } from './set-up-facts.ts';
import { WindowReader } from './window-reader.tsx';

interface MoreFactsProps {
  readonly facts: Draft<SetUpFacts>;
  /** Some of them are the offer's own. */
  readonly offerKnown: boolean;
}

/** What only the user can tell, folded away: each answer lets one more rule speak. */
export function MoreFacts({ facts, offerKnown }: MoreFactsProps) {
  const { value } = facts;
  const [open, setOpen] = useState(facts.changed);
  const summary = useRef<HTMLElement>(null);
  const change = (part: Partial<SetUpFacts>): void => facts.update((now) => ({ ...now, ...part }));
  const unknown = { value: '', label: i18n.t('check.more_unknown') } as const;
  return (
    <details
      className="rounded-md border border-line"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary
        ref={summary}
        className="px-3 py-2 text-sm font-medium text-muted focus-visible:-outline-offset-2"
      >
        {i18n.t('check.more')}
      </summary>
      <div className="flex flex-col gap-3 border-t border-line p-3">
        <p className="text-sm text-muted">{i18n.t('check.more_hint')}</p>
        <DurationField
          label={i18n.t('check.more_window')}
          value={value.window}
          onChange={(window) => change({ window })}
        />
        <WindowReader onRead={(window) => change({ window })} />
        {offerKnown && (
          <DurationField
            label={i18n.t('check.more_click_age')}
            value={value.clickAge}
            onChange={(clickAge) => change({ clickAge })}
          />
        )}
        <Field label={i18n.t('check.more_method')}>
          {({ id }) => (
            <Select
              id={id}
              value={value.method}
              options={[
                unknown,
                ...(['GET', 'POST', 'PUT', 'HEAD'] as const).map((method) => ({
                  value: method,
                  label: method,
                })),
              ]}
              onValueChange={(method) => change({ method })}
            />
          )}
        </Field>
        {offerKnown && (
          <Field label={i18n.t('check.more_time_unit')}>
            {({ id }) => (
              <Select
                id={id}
                value={value.timeUnit}
                options={[
                  unknown,
                  { value: 'seconds', label: i18n.t('check.more_seconds') },
                  { value: 'milliseconds', label: i18n.t('check.more_milliseconds') },
                ]}
                onValueChange={(timeUnit) => change({ timeUnit })}
              />
            )}
          </Field>
        )}
        <Field
          label={i18n.t('check.more_redirects_to')}
          hint={i18n.t('check.more_redirects_to_hint')}
        >
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              inputMode="url"
              value={value.redirectsTo}
              onChange={(event) => change({ redirectsTo: event.target.value })}
            />
          )}
        </Field>
        {facts.changed && (
          <Button
            size="small"
            kind="quiet"
            className="self-end"
            onClick={() => {
              facts.discard();
              summary.current?.focus();
            }}
          >
            {i18n.t('check.more_clear')}
          </Button>
        )}
      </div>
    </details>
  );
}
