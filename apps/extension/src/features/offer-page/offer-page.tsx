import { i18n } from '#i18n';
import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { ClicksSection } from './clicks/clicks-section.tsx';
import { RevenueSection } from './revenue/revenue-section.tsx';

const sectionIds = ['general', 'revenue', 'clicks', 'postbacks', 'history'] as const;

/** All that there is about the chosen offer. */
export function OfferPage({ onClose }: { readonly onClose: () => void }) {
  const { offer } = useWorkspace();
  const [section, setSection] = useState<(typeof sectionIds)[number]>('general');
  if (offer === null) return null;
  return (
    <div className="flex flex-col gap-4 p-4">
      <Button onClick={onClose}>{i18n.t('offer_page.all')}</Button>
      <Segmented
        label={offer.name}
        value={section}
        options={sectionIds.map((id) => ({ value: id, label: i18n.t(`offer_page.section_${id}`) }))}
        onValueChange={setSection}
      />
      {section === 'revenue' && <RevenueSection offer={offer} />}
      {section === 'clicks' && <ClicksSection offer={offer} />}
    </div>
  );
}
