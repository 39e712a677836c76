import type { AccessToken } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { TokenRow } from './token-row.tsx';

interface TokenTableProps {
  readonly tokens: readonly AccessToken[];
  /** The name of the token that this browser bears; no two good tokens have the same. */
  readonly ownName: string | null;
  readonly onRevoked: () => void;
}

const columns = ['name', 'role', 'created', 'expires', 'last_used', 'state'] as const;

export function TokenTable({ tokens, ownName, onRevoked }: TokenTableProps) {
  return (
    <div className="relative overflow-x-auto rounded-lg border border-line">
      <table aria-label={i18n.t('people.tokens')} className="w-full border-collapse">
        <thead className="bg-sunken text-sm text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-start font-medium">
                {i18n.t(`people.column_${column}`)}
              </th>
            ))}
            <td>
              <span className="sr-only">{i18n.t('people.column_act')}</span>
            </td>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {tokens.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              isOwn={token.name === ownName && token.state === 'good'}
              onRevoked={onRevoked}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
