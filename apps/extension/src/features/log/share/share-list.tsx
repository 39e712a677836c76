import type { WhyShare } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { ShareRow } from './share-row.tsx';

interface ShareListProps {
  readonly shares: readonly WhyShare[];
  /** null where all are of the postback that is shown. */
  readonly onOpen: ((postbackId: string) => void) | null;
  readonly onRevoked?: (shareId: number) => void;
}

/** The links that lead somewhere. */
export function ShareList({ shares, onOpen, onRevoked }: ShareListProps) {
  return (
    <ul
      aria-label={i18n.t('log.share_list')}
      className="divide-y divide-line rounded-lg border border-line"
    >
      {shares.map((share) => (
        <ShareRow key={share.id} share={share} onOpen={onOpen} onRevoked={onRevoked} />
      ))}
    </ul>
  );
}
