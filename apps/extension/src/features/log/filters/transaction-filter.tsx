import { useState } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Input } from '../../../ui/field.tsx';

const longestId = 255;

interface TransactionFilterProps {
  readonly transactionId: string;
  readonly onChange: (transactionId: string) => void;
}

/** One click's postbacks. Ids are compared byte for byte, so the list waits for the whole of it. */
export function TransactionFilter({ transactionId, onChange }: TransactionFilterProps) {
  const [typed, setTyped] = useState(transactionId);
  const [asked, setAsked] = useState(transactionId);
  if (asked !== transactionId) {
    setAsked(transactionId);
    setTyped(transactionId);
  }
  const apply = (): void => {
    if (typed !== transactionId) onChange(typed);
  };
  return (
    <form
      className="min-w-48 flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Input
        type="search"
        dir="ltr"
        aria-label={i18n.t('log.transaction')}
        placeholder={i18n.t('log.transaction')}
        maxLength={longestId}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={apply}
        className="font-mono text-sm placeholder:font-sans"
      />
    </form>
  );
}
