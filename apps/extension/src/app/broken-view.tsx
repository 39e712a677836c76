import { CircleX } from 'lucide-react';

import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';

/** Shown when a mistake of ours has stopped the interface. */
export function BrokenView() {
  return (
    <main
      role="alert"
      className="flex h-full flex-col items-center justify-center gap-3 px-8 text-center"
    >
      <CircleX aria-hidden size={24} className="text-error" />
      <h1 className="text-base font-semibold">{i18n.t('broken.title')}</h1>
      <p className="max-w-72 text-balance text-muted">{i18n.t('broken.text')}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {i18n.t('broken.reload')}
      </Button>
    </main>
  );
}
