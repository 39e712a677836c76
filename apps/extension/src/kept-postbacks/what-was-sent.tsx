import type { PostbackRow } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import { Notice } from '../ui/status.tsx';

/** What was ignored or mended in a postback that was not turned away for it. */
export function Warnings({ row }: { readonly row: Pick<PostbackRow, 'warnings'> }) {
  return row.warnings.map(({ code, parameter }) => (
    <Notice key={`${code}-${parameter ?? ''}`} tone="warn">
      {parameter !== null && (
        <code className="me-1 font-mono text-xs">
          <bdi>{parameter}</bdi>
        </code>
      )}
      {i18n.t(`warning.${code}.cause`)} {i18n.t(`warning.${code}.remedy`)}
    </Notice>
  ));
}

/** The parameters as they came, the token masked. */
export function SentParameters({ row }: { readonly row: Pick<PostbackRow, 'parameters'> }) {
  return (
    <dl
      dir="ltr"
      className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-md bg-sunken px-2.5 py-2 font-mono text-xs"
    >
      {row.parameters.map(({ name, value }, index) => (
        <div key={`${index}-${name}`} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
