import { browser } from 'wxt/browser';

import { i18n } from '../../language/i18n.ts';
import { permissionReasons } from './permission-reasons.ts';

const paragraphs = ['privacy.kept', 'privacy.sent', 'privacy.pages', 'privacy.never'] as const;

function isKnown(name: string): name is keyof typeof permissionReasons {
  return Object.hasOwn(permissionReasons, name);
}

/** What is kept, what goes to whom, what is never done, and what each permission is for. */
export function PrivacyText() {
  const { permissions = [], optional_permissions = [] } = browser.runtime.getManifest();
  const asked = [...permissions, ...optional_permissions].filter(isKnown);
  return (
    <div className="flex flex-col gap-2 text-sm">
      {paragraphs.map((key) => (
        <p key={key}>{i18n.t(key)}</p>
      ))}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {asked.map((name) => (
          <div key={name} className="contents">
            <dt className="font-mono" dir="ltr">
              {name}
            </dt>
            <dd className="text-muted">{i18n.t(permissionReasons[name])}</dd>
          </div>
        ))}
        <div className="contents">
          <dt>{i18n.t('privacy.hosts')}</dt>
          <dd className="text-muted">{i18n.t('privacy.for_hosts')}</dd>
        </div>
      </dl>
    </div>
  );
}
