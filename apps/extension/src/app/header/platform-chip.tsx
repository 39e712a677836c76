import { platforms } from '@trackside/core';
import { Globe, LayoutDashboard } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';
import { namedHostsItem, withHostNamed } from '../../storage/choices.ts';
import { entryOf } from '../../storage/entry-of.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/overlays/combobox.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { platformOfTab } from '../../workspace-context/platform-of-tab.ts';

const none = '';

/** The platform of the tab, recognised or chosen; a host that nobody knows can be named here. */
export function PlatformChip() {
  const { platform, platformId, setPlatform, tab } = useWorkspace();
  const [namedHosts, , updateNamedHosts] = useStored(namedHostsItem);
  const recognised = platformOfTab(tab, namedHosts.value);
  const host = tab?.host ?? '';
  const named = entryOf(namedHosts.value, host);
  const name = platform?.name ?? i18n.t('shell.no_platform');

  const options = [
    { value: none, label: i18n.t('shell.no_platform'), detail: i18n.t('shell.no_platform_detail') },
    ...platforms
      .map(({ id, name: label }) => ({
        value: id,
        label,
        ...(id === recognised ? { detail: i18n.t('shell.this_tab') } : {}),
      }))
      .toSorted(
        (a, b) =>
          Number(b.value === recognised) - Number(a.value === recognised) ||
          a.label.localeCompare(b.label),
      ),
  ];
  const nameHost = (id: string | null): void =>
    updateNamedHosts((kept) => withHostNamed(kept, host, id));

  return (
    <Combobox
      label={i18n.t('shell.platform', { name })}
      searchLabel={i18n.t('shell.platform_search')}
      nothingFound={i18n.t('shell.platform_not_found')}
      value={platformId ?? none}
      options={options}
      onValueChange={(id) => setPlatform(id === none ? null : id)}
      triggerClass="max-w-40 shrink-0 rounded-full!"
      footer={
        host === '' || platform === null || (recognised === platformId && named === undefined)
          ? undefined
          : (close) => (
              <Button
                kind="quiet"
                size="small"
                className="w-full justify-start! whitespace-normal!"
                icon={<Globe aria-hidden size={14} />}
                onClick={() => {
                  nameHost(named === platformId ? null : platformId);
                  close();
                }}
              >
                <span className="min-w-0 text-start [overflow-wrap:anywhere]">
                  {i18n.t(named === platformId ? 'shell.forget_host' : 'shell.name_host', {
                    host,
                    name,
                  })}
                </span>
              </Button>
            )
      }
    >
      <LayoutDashboard aria-hidden size={14} className="shrink-0 text-muted" />
      <span dir="auto" className="truncate" title={name}>
        {name}
      </span>
    </Combobox>
  );
}
