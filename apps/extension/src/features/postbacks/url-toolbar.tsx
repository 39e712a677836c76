import { FileText } from 'lucide-react';
import { useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { LazySetUpSheet } from '../../set-up-sheet/lazy-set-up-sheet.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Menu, MenuItem } from '../../ui/overlays/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../forms/select.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { eventIdLabel } from '../../postback-url/event-id.ts';
import { urlsAsText, type Scope } from '../../postback-url/compose-urls.ts';
import type { ShownUrls } from './shown-urls.ts';

interface UrlToolbarProps {
  readonly urls: ShownUrls;
  readonly scope: Scope;
  readonly onScopeChange: (scope: Scope) => void;
}

const unchosen = '';

/** What holds for all URLs: whose token, which slot, Copy all, and the sheet that goes to the advertiser. */
export function UrlToolbar({ urls, scope, onScopeChange }: UrlToolbarProps) {
  const { server, platform, slot, setSlot } = useWorkspace();
  const [sheet, setSheet] = useState(false);
  const slots = platform?.clickIdEcho?.slots ?? [];
  const all = [
    { title: i18n.t('postbacks.conversion'), url: urls.conversion.url },
    { title: i18n.t('postbacks.any_event'), url: urls.anyEvent.url },
    ...urls.events.map(({ event, composed }) => ({
      title: `${event.name} ${eventIdLabel(event)}`.trimEnd(),
      url: composed.url,
    })),
  ];
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-3 py-2">
      {server !== null && (
        <Segmented
          label={i18n.t('postbacks.scope')}
          value={scope}
          options={[
            { value: 'offer', label: i18n.t('postbacks.scope_offer') },
            { value: 'global', label: i18n.t('postbacks.scope_global') },
          ]}
          onValueChange={onScopeChange}
        />
      )}
      {slots.length > 1 && (
        <Select
          aria-label={i18n.t('postbacks.slot')}
          className="w-26"
          value={slot ?? unchosen}
          options={[
            ...(slot === null ? [{ value: unchosen, label: i18n.t('postbacks.slot_choose') }] : []),
            ...slots.map(({ name }) => ({ value: name, label: name })),
          ]}
          onValueChange={setSlot}
        />
      )}
      <span className="ms-auto inline-flex items-center gap-1">
        <CopyButton
          text={urlsAsText(all)}
          what={i18n.t('postbacks.all_urls')}
          label={i18n.t('postbacks.copy_all')}
          kind="quiet"
        />
        <Menu label={i18n.t('postbacks.more')}>
          <MenuItem icon={<FileText aria-hidden size={14} />} onSelect={() => setSheet(true)}>
            {i18n.t('sheet.title')}
          </MenuItem>
        </Menu>
      </span>
      {sheet && <LazySetUpSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
