import type { Ref } from 'react';

import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { MaskedUrl } from '../../../../ui/masked-url.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice, Status } from '../../../../ui/status.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import type { useDestination } from './use-destination.ts';

interface DestinationResultProps {
  readonly destination: string;
  readonly isInUse: boolean;
  readonly change: ReturnType<typeof useDestination>;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onUse: () => void;
  readonly onUndo: () => void;
}

/** The destination as it would be, and the button that makes it the offer's. */
export function DestinationResult(props: DestinationResultProps) {
  const { destination, isInUse, change, headingRef, onUse, onUndo } = props;
  const mayChange = useMay('manager');
  const title = i18n.t('clicks.result');
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h4
          ref={headingRef}
          tabIndex={-1}
          className="me-auto rounded-md text-sm font-medium focus-visible:outline-offset-2"
        >
          {title}
        </h4>
        <CopyButton text={destination} what={title} />
        {isInUse ? (
          <Status tone="ok">{i18n.t('postbacks.link_in_use')}</Status>
        ) : (
          mayChange && (
            <Button
              kind="primary"
              size="small"
              // What was pressed to come back here is gone.
              autoFocus={change.undone}
              busy={change.busy}
              onClick={onUse}
            >
              {i18n.t('clicks.use')}
            </Button>
          )
        )}
      </div>
      <MaskedUrl url={destination} tokens={[]} label={title} />
      {!mayChange && !isInUse && (
        <p className="text-sm text-muted">{i18n.t('people.viewer_link')}</p>
      )}
      {change.replaced !== null && isInUse && (
        <Notice
          tone="neutral"
          action={
            <Button autoFocus size="small" busy={change.busy} onClick={onUndo}>
              {i18n.t('events.undo')}
            </Button>
          }
        >
          <span role="status">{i18n.t('clicks.used')}</span>
        </Notice>
      )}
      {change.failure !== null && (
        <Notice tone="error" urgent>
          {failureText(change.failure).text}
        </Notice>
      )}
    </div>
  );
}
