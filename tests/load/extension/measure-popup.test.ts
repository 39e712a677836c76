import { expect, test } from 'vitest';
import { openSeededStage } from '../../journeys/stages/seeded-stage.ts';
import { whenReady } from './measure-popup.ts';

test(
  'tells when URLs can be copied, and fails where the popup shows an error',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    await stage.popup.page.close();
    const popup = await stage.openPopup();
    const { ready, firstPaint } = await whenReady(popup);
    expect(firstPaint).toBeGreaterThan(0);
    expect(ready).toBeLessThan(15_000);
    expect(ready).toBeGreaterThan(10);
    await popup.evaluate('chrome.storage.session.clear()');
    await popup.close();

    await stage.server.close();
    const without = await stage.openPopup();
    await expect(whenReady(without)).rejects.toThrow('The popup shows an error');
  },
);
