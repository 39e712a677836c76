import { correctableParameters } from '@trackside/core';
import { useState } from 'react';

import type { PostbackRow } from '../../../api/api-types.ts';
import { sentValue, suspectedParameter } from '../../../kept-postbacks/correctable.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { Select } from '../../../forms/select.tsx';
import type { Replay } from './use-replay.ts';

interface CorrectionFormProps {
  readonly row: PostbackRow;
  readonly replay: Replay;
}

/** One value put right, and the postback decided again. An empty value takes the parameter out. */
export function CorrectionForm({ row, replay }: CorrectionFormProps) {
  const [name, setName] = useState(() => suspectedParameter(row.code));
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? sentValue(row, name);
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        replay.mutate({ id: row.id, corrections: { [name]: value === '' ? null : value } });
      }}
    >
      <p className="text-sm font-medium">{i18n.t('live.correct')}</p>
      <div className="flex gap-1.5">
        <Select
          aria-label={i18n.t('live.correct_parameter')}
          className="min-w-0 flex-1"
          value={name}
          options={correctableParameters.map((parameter) => ({
            value: parameter,
            label: parameter,
          }))}
          onValueChange={(next) => {
            setName(next);
            setTyped(null);
          }}
        />
        <Button type="submit" busy={replay.isPending}>
          {i18n.t('live.replay')}
        </Button>
      </div>
      <Input
        aria-label={i18n.t('live.correct_value', { name })}
        dir="ltr"
        className="min-w-0 font-mono text-sm"
        value={value}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
