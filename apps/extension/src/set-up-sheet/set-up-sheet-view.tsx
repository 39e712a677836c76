import { setUpSheet } from '@trackside/core';
import { Printer } from 'lucide-react';

import { toApiFailure } from '../api/api-failure.ts';
import type { OfferWithEvents } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import { chosenEventNameMacro } from '../postback-url/event-name-macros.ts';
import { useAccount } from '../postback-url/use-account.ts';
import { useUrlChoices } from '../postback-url/use-url-choices.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Overlay } from '../ui/overlays/overlay.tsx';
import { FailureState, Loading, Skeleton } from '../ui/states.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { sheetOptionsOf } from './sheet-options-of.ts';
import { SheetPaper } from './sheet-paper.tsx';
import { sheetWords } from './sheet-words.ts';

interface SetUpSheetViewProps {
  readonly offer: OfferWithEvents;
  readonly onClose: () => void;
}

/** The sheet that the advertiser sets the offer up by: to be read, copied and printed. */
export function SetUpSheetView({ offer, onClose }: SetUpSheetViewProps) {
  const { offers, platform, platformId, slot } = useWorkspace();
  const account = useAccount();
  const { loaded, choices } = useUrlChoices();
  const title = i18n.t('sheet.title');
  if (account.isError) {
    return (
      <Overlay title={title} onClose={onClose}>
        <FailureState
          failure={toApiFailure(account.error)}
          onRetry={() => void account.refetch()}
          busy={account.isFetching}
        />
      </Overlay>
    );
  }
  if (account.isPending || !loaded) {
    return (
      <Overlay title={title} onClose={onClose}>
        <Loading>
          <Skeleton className="h-7" />
          <Skeleton className="h-80" />
        </Loading>
      </Overlay>
    );
  }
  const sheet = setUpSheet({
    ...sheetOptionsOf(offer, {
      account: account.data,
      others: offers ?? [],
      platformId,
      slot,
      choices,
      eventNameMacro: chosenEventNameMacro(platform, choices.macros),
    }),
    sheetWords: sheetWords(),
  });
  return (
    <Overlay title={title} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted print:hidden">{i18n.t('sheet.hint')}</p>
        <div className="flex flex-wrap gap-2 print:hidden">
          <CopyButton text={sheet} what={title} label={i18n.t('sheet.copy')} kind="primary" />
          <Button
            size="small"
            icon={<Printer aria-hidden size={13} />}
            onClick={() => window.print()}
          >
            {i18n.t('sheet.print')}
          </Button>
        </div>
        <SheetPaper markdown={sheet} />
      </div>
    </Overlay>
  );
}
