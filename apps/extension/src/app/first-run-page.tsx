import { LogoMark } from '../features/connect/logo-mark.tsx';
import { FirstRunGuide, FirstRunDone } from '../features/first-run/first-run-guide.tsx';
import { FirstUrl } from '../features/first-run/first-url.tsx';
import { OwnOffer } from '../features/offers/own-offer.tsx';
import { i18n } from '../language/i18n.ts';
import { connectionItem } from '../storage/connection.ts';
import { useStored } from '../storage/use-stored.ts';
import { StorageNotice } from '../ui/overlays/storage-notice.tsx';
import { ConnectScreen } from './connect-screen.tsx';
import { Connected } from './connected.tsx';
import { PlatformChip } from './header/platform-chip.tsx';

/** The page that opens after installing: three steps, from connecting to the first right URL. */
export function FirstRunPage() {
  const [{ loaded, value: connection }, setConnection] = useStored(connectionItem);
  if (!loaded) return null;
  return (
    <div className="mx-auto max-w-120 py-8">
      <StorageNotice />
      {connection === null ? (
        <ConnectScreen onConnected={setConnection} />
      ) : (
        <Connected connection={connection}>
          <main className="flex flex-col gap-6 px-6 py-8">
            <header className="flex flex-col gap-3">
              <LogoMark size={40} />
              <h1 className="text-lg font-semibold">{i18n.t('first_run.welcome')}</h1>
            </header>
            <FirstRunGuide
              copy={<FirstUrl platformChoice={<PlatformChip />} />}
              ownOffer={<OwnOffer />}
              done={<FirstRunDone />}
              reading={<p>{i18n.t('people.viewer_first')}</p>}
            />
          </main>
        </Connected>
      )}
    </div>
  );
}
