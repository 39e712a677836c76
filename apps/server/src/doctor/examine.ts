import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';
import { lookAtClock } from './look-at-clock.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtDisk } from './look-at-disk.ts';
import { lookAtPublicUrl } from './look-at-public-url.ts';
import { lookAtStandby } from './look-at-standby.ts';
import { lookAtKeys, lookAtSettings } from './look-at-settings.ts';

/** Looks at everything that a server needs, and changes nothing. */
export async function examine(config: Config, now: number): Promise<readonly Finding[]> {
  const database = await lookAtDatabase(config);
  const [standby, disk, publicUrl] = await Promise.all([
    lookAtStandby(config),
    lookAtDisk(config),
    lookAtPublicUrl(config),
  ]);
  const { newestReceipt } = database;
  return [
    ...lookAtSettings(config),
    lookAtKeys(config),
    database.finding,
    ...standby,
    ...disk,
    lookAtClock({ now, seen: publicUrl.date, newestReceipt }),
    publicUrl.finding,
  ];
}
