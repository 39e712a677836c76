import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import type { CheckState } from './use-check-context.ts';

interface ContextFailureProps {
  readonly context: Pick<CheckState, 'failure' | 'retry'>;
}

/** Says why the check goes without some of the offer's facts. */
export function ContextFailure({ context: { failure, retry } }: ContextFailureProps) {
  if (failure === null) return null;
  if (failure.kind === 'refused' && failure.reason === 'ROLE_TOO_LOW') {
    return <Notice tone="info">{i18n.t('people.viewer_check')}</Notice>;
  }
  return (
    <Notice
      tone="warn"
      action={
        <Button size="small" onClick={retry}>
          {i18n.t('failure.retry')}
        </Button>
      }
    >
      {failureText(failure).title}. {i18n.t('check.without_offer')}
    </Notice>
  );
}
