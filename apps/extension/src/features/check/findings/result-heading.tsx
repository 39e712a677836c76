import { CircleCheckBig } from 'lucide-react';
import type { Ref } from 'react';

import { i18n } from '../../../language/i18n.ts';

interface ResultHeadingProps {
  readonly findings: number;
  /** What is named by it, where it is named by its id. */
  readonly id?: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** How many findings there are: seen, read out as it changes, and focused after a repair. */
export function ResultHeading({ findings, id, headingRef }: ResultHeadingProps) {
  const result = findings === 0 ? i18n.t('check.clean') : i18n.t('check.findings', findings);
  return (
    <>
      <h2
        {...(id === undefined ? {} : { id })}
        ref={headingRef}
        tabIndex={-1}
        className="flex items-center gap-1.5 rounded-md font-semibold focus-visible:outline-offset-2"
      >
        {findings === 0 && <CircleCheckBig aria-hidden size={16} className="text-ok" />}
        {result}
      </h2>
      <p role="status" className="sr-only">
        {result}
      </p>
    </>
  );
}
