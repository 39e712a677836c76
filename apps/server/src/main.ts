import { existsSync } from 'node:fs';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { boot } from './boot.ts';
import type { Address } from './cli/boot-failure.ts';
import { bootFailure } from './cli/boot-failure.ts';
import { startupNotice } from './cli/startup-notice.ts';
import { readConfig, shortTokens } from './config.ts';
import { systemClock } from './ports/clock.ts';
import { secureRandomBytes } from './ports/random-bytes.ts';

const extensionFolder = path.resolve(import.meta.dirname, '../../extension/.output/chrome-mv3');

let address: Address | null = null;
try {
  const config = readConfig();
  address = config;
  const ports = { clock: systemClock, random: secureRandomBytes };
  const { app, ensureAdminToken, globalSecureIsCurrent } = await boot(config, ports, {
    logger: true,
  });
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err !== undefined) app.log.fatal({ kind: err.name, stack: err.stack }, 'crashed');
    await app.close();
  });
  const { host, port } = config;
  const url = await app.listen({ host, port, listenTextResolver: () => 'listening' });
  const adminToken = await ensureAdminToken();
  const extensionIsBuilt = existsSync(path.join(extensionFolder, 'manifest.json'));
  const notice = {
    url,
    newAdminToken: adminToken.made,
    adminTokenIsGood: adminToken.isGood,
    globalSecureIsCurrent,
    shortTokens: shortTokens(config),
    extensionFolder,
    extensionIsBuilt,
  };
  process.stdout.write(startupNotice(notice));
} catch (error) {
  process.stderr.write(
    `${bootFailure(error, address) ?? `The server can't start: ${String(error)}`}\n`,
  );
  process.exit(1);
}
