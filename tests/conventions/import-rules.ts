import { type Import, targetOf } from './imports.ts';

/** Inside core imports go one way: a folder may use those that stand before it, and itself. */
const coreTiers: readonly (readonly string[])[] = [
  ['shared'],
  ['diagnostic'],
  ['money'],
  ['event'],
  ['offer', 'template'],
  ['match'],
  ['postback', 'check'],
  ['platform'],
];

function coreTier(file: string): number {
  const folder = file.split('/')[3] ?? '';
  return coreTiers.findIndex((tier) => tier.includes(folder));
}

function coreFolder(file: string): string {
  return file.split('/')[3] ?? '';
}

function breaksCore(from: string, target: string): string | null {
  if (target === 'zod/mini' || target.startsWith('vitest') || target === 'fast-check') return null;
  if (!target.startsWith('packages/core/src/')) return 'core imports nothing but zod/mini';
  const [here, there] = [coreTier(from), coreTier(target)];
  if (here === -1 || coreFolder(from) === coreFolder(target)) return null;
  return there >= 0 && there < here ? null : 'imports inside core go one way';
}

function feature(file: string, base: string): string | null {
  return file.startsWith(base) ? (file.slice(base.length).split('/')[0] ?? null) : null;
}

function breaksServer(from: string, target: string): string | null {
  if (/^(@trackside\/extension|apps\/extension)/.test(target)) return 'the server knows core alone';
  const [here, there] = [feature(from, 'apps/server/src/'), feature(target, 'apps/server/src/')];
  const fromRouter = from.endsWith('-router.ts');
  if (fromRouter && target.endsWith('-entity.ts') && here !== there) {
    return 'a router reaches another feature through its functions, never its entity';
  }
  return null;
}

function breaksExtension({ from, specifier, typeOnly }: Import, target: string): string | null {
  if (specifier.startsWith('@trackside/server') && !(specifier.endsWith('/router') && typeOnly)) {
    return 'of the server the extension knows the type of the router only';
  }
  if (target.startsWith('apps/server')) return 'of the server the extension knows the router only';
  if (target.includes('/entrypoints/')) return 'nothing imports an entrypoint';
  const base = 'apps/extension/src/features/';
  const [here, there] = [feature(from, base), feature(target, base)];
  if (here !== null && there !== null && here !== there) return 'features never import each other';
  return null;
}

/** Why an import is forbidden by the house's table of who may import whom; null if it is not. */
export function brokenImportRule(found: Import): string | null {
  const { from } = found;
  const target = targetOf(found);
  if (/\.test\.tsx?$|\/testing\/|\/fail-on-console\.ts$|\.config\.ts$/.test(from)) return null;
  if (from.startsWith('packages/core/src/')) return breaksCore(from, target);
  if (from.startsWith('apps/server/src/')) return breaksServer(from, target);
  if (from.startsWith('apps/extension/src/')) return breaksExtension(found, target);
  return null;
}
