import type { Diagnostic, Severity } from '@trackside/core';
import type { Ref } from 'react';

import { classNames } from '../../ui/class-names.ts';
import { highlightPieces } from './highlight-pieces.ts';

const markClass = {
  error: 'bg-error-soft decoration-error',
  warning: 'bg-warn-soft decoration-warn',
  info: 'bg-accent-soft decoration-accent',
} as const satisfies Record<Severity, string>;

// Both layers break lines alike only while every one of these is the same for them.
const layerClass =
  'col-start-1 row-start-1 w-full border px-2.5 py-2 font-mono text-xs leading-[20px] whitespace-pre-wrap placeholder:font-sans [overflow-wrap:anywhere] [font-variant-ligatures:none]';

interface MarkedEditorProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly value: string;
  readonly findings: readonly Diagnostic[];
  readonly placeholder: string;
  readonly minHeight: string;
  readonly editorRef: Ref<HTMLTextAreaElement>;
  readonly onValue: (value: string) => void;
}

/** A text field that grows with its text, and marks findings where they stand. */
export function MarkedEditor({
  id,
  describedBy,
  value,
  findings,
  placeholder,
  minHeight,
  editorRef,
  onValue,
}: MarkedEditorProps) {
  // URLs run from left to right in every language; what stands in their place runs as the words do.
  const direction = value === '' ? undefined : 'ltr';
  return (
    <div className="grid rounded-md bg-sunken">
      <div
        aria-hidden
        dir={direction}
        className={classNames(
          layerClass,
          minHeight,
          'pointer-events-none border-transparent text-transparent unforced',
        )}
      >
        {highlightPieces(value, findings).map(({ text, severity }, index) =>
          severity === null ? (
            text
          ) : (
            <mark
              key={`${index}-${severity}`}
              data-severity={severity}
              className={classNames(
                'rounded-xs text-transparent underline decoration-wavy decoration-1 underline-offset-4',
                markClass[severity],
              )}
            >
              {text}
            </mark>
          ),
        )}
        {/* A line that ends with a break has another one below it. */}
        {'\u200B'}
      </div>
      <textarea
        ref={editorRef}
        rows={1}
        id={id}
        dir={direction}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={classNames(
          layerClass,
          'h-full resize-none overflow-hidden rounded-md border-field bg-transparent text-text unforced',
        )}
      />
    </div>
  );
}
