import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { PrivacyText } from './privacy-text.tsx';
import { ReaderSwitches } from './reader-switches.tsx';
import { WatchedHosts } from './watched-hosts.tsx';

/** What the extension may do by itself, what it reads by, and what becomes of what it knows. */
export function SettingsView({ onClose }: { readonly onClose: () => void }) {
  return (
    <Overlay title={i18n.t('settings.title')} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Section title={i18n.t('settings.watched')}>
          <WatchedHosts />
        </Section>
        <Section title={i18n.t('match.readers')}>
          <ReaderSwitches />
        </Section>
        <Section title={i18n.t('privacy.title')}>
          <PrivacyText />
          <DeleteEverything />
        </Section>
      </div>
    </Overlay>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}
