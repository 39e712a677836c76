import { isBuiltin } from 'node:module';
import { type Import, targetOf } from './imports.ts';

/** Inside core imports go one way: a folder may use those that stand before it, and itself. */
const coreTiers: readonly (readonly string[])[] = [
  ['shared'],
  ['diagnostic', 'csv'],
  ['money'],
  ['event'],
  ['offer', 'template'],
  ['match'],
  ['postback', 'check'],
  ['platform', 'request', 'set-up'],
  // The package's index: it may name all of them, and nobody names it.
  ['index.ts'],
];

/** The first step below a base folder: core's folder, or a feature's name. */
function partOf(file: string, base: string): string | null {
  return file.startsWith(base) ? (file.slice(base.length).split('/')[0] ?? null) : null;
}

function coreTier(part: string | null): number {
  return coreTiers.findIndex((tier) => part !== null && tier.includes(part));
}

function breaksCore({ from }: Import, target: string): string | null {
  if (target === 'zod/mini') return null;
  if (!target.startsWith('packages/core/src/')) return 'core imports nothing but zod/mini';
  const base = 'packages/core/src/';
  const [here, there] = [partOf(from, base), partOf(target, base)];
  const [upper, lower] = [coreTier(here), coreTier(there)];
  if (upper === -1 || lower === -1) return 'a folder of core has a place in the order of imports';
  return here === there || lower < upper ? null : 'imports inside core go one way';
}

function breaksServer({ from }: Import, target: string): string | null {
  const base = 'apps/server/src/';
  if (!target.startsWith(base)) return null;
  const [here, there] = [partOf(from, base), partOf(target, base)];
  if (!/-routers?\.ts$/.test(from)) return null;
  const entities = target.endsWith('-entity.ts') && here !== there;
  return entities || target === `${base}db/entities.ts`
    ? 'a router reaches another feature through its functions, never its entity'
    : null;
}

/** Who may import what stands on top. Everything else in the extension is for all. */
const extensionTops: Readonly<Record<string, readonly string[]>> = {
  app: ['app', 'entrypoints'],
  features: ['features', 'app', 'entrypoints'],
};

function breaksExtension({ from, typeOnly }: Import, target: string): string | null {
  if (target.startsWith('@trackside/server')) {
    return target === '@trackside/server/router' && typeOnly
      ? null
      : 'of the server the extension knows the type of the router only';
  }
  if (isBuiltin(target)) return 'the extension runs in a browser: it has no Node';
  const base = 'apps/extension/src/';
  const [here, there] = [partOf(from, base), partOf(target, base)];
  const above = extensionTops[there ?? ''];
  if (there === 'entrypoints') return 'nothing imports an entrypoint';
  if (above !== undefined && !above.includes(here ?? '')) {
    return `only ${above.join(', ')} may import ${there}`;
  }
  const features = `${base}features/`;
  const [mine, other] = [partOf(from, features), partOf(target, features)];
  return mine !== null && other !== null && mine !== other
    ? 'features never import each other'
    : null;
}

const packages = [
  { base: 'packages/core/src/', home: 'packages/core/src/', breaks: breaksCore },
  { base: 'apps/server/src/', home: 'apps/server/src/', breaks: breaksServer },
  { base: 'apps/extension/src/', home: 'apps/extension/', breaks: breaksExtension },
] as const;

const testTools = /^(vitest|fast-check|puppeteer-core|axe-core|wxt\/testing)(\/|$)/;

/** What holds in every package's product code. */
function breaksAnywhere(form: Import['form'], target: string, home: string): string | null {
  if (form !== 'import') return 'what is loaded is imported, so that everybody sees it';
  if (/(^|\/)testing(\/|$)|\.test(\.tsx?)?$/.test(target) || testTools.test(target)) {
    return 'product code knows nothing of tests';
  }
  if (/^(\/|[a-z]:|file:|data:|https?:)|(^|\/)node_modules\//i.test(target)) {
    return 'a file is named by its relative path, a package by its name';
  }
  if (target.startsWith('@trackside/core/')) return 'core is @trackside/core';
  const isFile = /^(\.\.|apps|packages|tests|scripts|docs)(\/|$)/.test(target);
  const neighbour = /^@trackside\/(extension|tests)(\/|$)/.test(target);
  if (neighbour || (isFile && !target.startsWith(home))) {
    return 'a package is reached by its name, and only where the table allows it';
  }
  return null;
}

const isProduct = (file: string) => !/\.test\.tsx?$|\/testing\/|\.(config|setup)\.ts$/.test(file);

/** Why an import is forbidden by the house's table of who may import whom; null if it is not. */
export function brokenImportRule(found: Import): string | null {
  const { from, specifier, form } = found;
  const own = packages.find(({ base }) => from.startsWith(base));
  if (own === undefined || !isProduct(from)) return null;
  if (specifier === null) return 'an import names its file in plain text';
  const target = targetOf(from, specifier);
  return breaksAnywhere(form, target, own.home) ?? own.breaks(found, target);
}
