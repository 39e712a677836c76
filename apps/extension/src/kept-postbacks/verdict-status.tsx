import type { VerdictKind } from '@trackside/core';

import { i18n } from '../language/i18n.ts';
import { Status, type Tone } from '../ui/status.tsx';

const looks = {
  recorded: { tone: 'ok', icon: 'ok' },
  duplicate: { tone: 'neutral', icon: 'duplicate' },
  held: { tone: 'warn', icon: 'held' },
  refused: { tone: 'error', icon: 'error' },
} as const satisfies Record<VerdictKind, { tone: Tone; icon: string }>;

export function VerdictStatus({ verdict }: { readonly verdict: VerdictKind }) {
  const { tone, icon } = looks[verdict];
  return (
    <Status tone={tone} icon={icon}>
      {i18n.t(`live.${verdict}`)}
    </Status>
  );
}
