import { Select } from '../../../../../forms/select.tsx';
import { i18n } from '../../../../../language/i18n.ts';
import { Status } from '../../../../../ui/status.tsx';
import { destinationMacros } from './destination-macros.ts';
import { macroWord, roleWord } from './destination-words.ts';
import type { Choices } from './mapping.ts';
import type { DestinationParameter, Mapping } from './read-destination.ts';

const keep = '';

interface ParameterTableProps {
  readonly parameters: readonly DestinationParameter[];
  readonly mapping: Mapping;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** The parameters of an advertiser's URL: what each is for, and what a click fills it with. */
export function ParameterTable(props: ParameterTableProps) {
  const { parameters, mapping, choices, onChoose } = props;
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table aria-label={i18n.t('clicks.parameters')} className="w-full border-collapse text-sm">
        <thead className="bg-sunken text-muted">
          <tr>
            {(['parameter', 'value', 'meaning', 'filled'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-start font-medium">
                {i18n.t(`clicks.column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {parameters.map((parameter) => (
            <ParameterRow
              key={parameter.index}
              parameter={parameter}
              chosen={mapping.get(parameter.index) ?? parameter.macro ?? keep}
              isSuggested={mapping.has(parameter.index) && choices[parameter.key] === undefined}
              onChoose={(macro) =>
                onChoose({
                  ...choices,
                  [parameter.key]: destinationMacros.find((known) => known === macro) ?? null,
                })
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ParameterRowProps {
  readonly parameter: DestinationParameter;
  readonly chosen: string;
  readonly isSuggested: boolean;
  readonly onChoose: (macro: string) => void;
}

function ParameterRow({ parameter, chosen, isSuggested, onChoose }: ParameterRowProps) {
  const { index, name, value, decoded, role, macro } = parameter;
  return (
    <tr className="align-baseline">
      <th scope="row" className="px-3 py-2 text-start font-mono text-xs font-medium">
        <bdi dir="ltr" className="[overflow-wrap:anywhere]">
          {name}
        </bdi>
      </th>
      <td className="min-w-40 px-3 py-2 font-mono text-xs [overflow-wrap:anywhere]">
        <bdi dir="ltr">{value}</bdi>
        {value === '' && (
          <span className="font-sans text-sm text-muted">{i18n.t('clicks.value_empty')}</span>
        )}
        {decoded !== null && (
          <span className="block font-sans text-sm text-muted">
            <bdi>{decoded}</bdi>
          </span>
        )}
      </td>
      <td className="min-w-32 px-3 py-2">
        {role === null ? (
          <span className="text-muted">{i18n.t('clicks.role_unknown')}</span>
        ) : (
          roleWord(role)
        )}
      </td>
      <td className="px-3 py-2">
        <span className="flex flex-wrap items-center gap-2">
          <Select
            aria-label={i18n.t('clicks.filled_of', { number: String(index + 1), name })}
            className="w-60"
            value={chosen}
            options={[
              // Where a macro of ours stands already, that is how it stands.
              ...(macro === null ? [{ value: keep, label: i18n.t('clicks.keep') }] : []),
              ...destinationMacros.map((known) => ({ value: known, label: macroWord(known) })),
            ]}
            onValueChange={onChoose}
          />
          {isSuggested && <Status tone="info">{i18n.t('clicks.suggested')}</Status>}
        </span>
      </td>
    </tr>
  );
}
