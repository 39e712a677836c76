import type { SetUpDiagnostic } from '@trackside/core';
import { useRef, type ReactNode } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Field } from '../../../ui/field.tsx';
import { FindingItem } from '../../../findings/finding-item.tsx';
import { worstFirst } from '../../../findings/finding.ts';
import { MarkedEditor } from '../marked-editor.tsx';

interface SetUpTextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly findings: readonly SetUpDiagnostic[];
  readonly aside?: ReactNode;
  readonly onValue: (text: string) => void;
  /** The text with one finding repaired. */
  readonly onRepair: (text: string) => void;
}

/** One text of the set-up, and below it what was found in it. */
export function SetUpText(props: SetUpTextProps) {
  const { label, placeholder, value, findings, aside, onValue, onRepair } = props;
  const editorRef = useRef<HTMLTextAreaElement>(null);
  const show = ([start, end]: readonly [number, number]): void => {
    editorRef.current?.focus();
    editorRef.current?.setSelectionRange(start, end);
    editorRef.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={label} aside={aside}>
        {(control) => (
          <MarkedEditor
            id={control.id}
            describedBy={control['aria-describedby']}
            value={value}
            findings={findings}
            placeholder={placeholder}
            minHeight="min-h-[38px]"
            editorRef={editorRef}
            onValue={onValue}
          />
        )}
      </Field>
      {findings.length > 0 && (
        <ul
          aria-label={i18n.t('check.findings_in', { text: label })}
          className="divide-y divide-line rounded-md border border-line"
        >
          {worstFirst(findings).map((finding, index) => {
            const { fix, span } = finding;
            return (
              <FindingItem
                key={`${finding.code}-${span?.join('-') ?? index}`}
                finding={finding}
                onRepair={() => {
                  if (fix !== undefined) onRepair(fix.text);
                  // The pressed button is gone with its finding.
                  editorRef.current?.focus();
                }}
                onShow={span === undefined ? null : () => show(span)}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
