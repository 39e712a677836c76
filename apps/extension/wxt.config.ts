import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

import { groundChunk } from './build/ground-chunk.ts';
import { catalogueWithoutSources } from './build/without-sources.ts';

/** Firefox knows an extension by this id, and asks what it collects: nothing. */
const gecko = {
  id: 'extension@trackside',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none' as const] },
};

/** Code, styles and pictures from the package alone; requests to a server, whose address only the user knows. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' http: https:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'src',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    // Nothing of it is given at install: the user gives one host at a time, by a button.
    optional_host_permissions: ['https://*/*'],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko } }
      : { minimum_chrome_version: '120' }),
    // While developing, styles come from the server that watches the files.
    content_security_policy: {
      extension_pages: command === 'serve' ? "script-src 'self'; object-src 'none'" : policy,
    },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commands_open_panel__',
      },
      'copy-conversion': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commands_copy_conversion__',
      },
      'check-selection': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_check_selection__',
      },
    },
  }),
  zip: {
    name: 'trackside',
    // What a reviewer of Firefox's store needs to build the very same package.
    sourcesRoot: '../..',
    includeSources: [
      'README.md',
      'CONTRIBUTING.md',
      'package.json',
      'pnpm-*.yaml',
      'tsconfig.base.json',
      'scripts/*.mjs',
      'apps/extension/**',
      'apps/server/package.json',
      'packages/core/**',
      'tests/package.json',
    ],
    excludeSources: ['**/*.tsbuildinfo', '**/coverage/**'],
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // The background is one file by itself.
      if (entrypoints.some(({ type }) => type === 'background')) return;
      config.plugins = [...(config.plugins ?? []), groundChunk()];
    },
  },
  vite: () => ({
    plugins: [tailwindcss(), catalogueWithoutSources()],
    build: {
      target: ['chrome120', 'firefox140'],
      reportCompressedSize: false,
      sourcemap: false,
      // Core is pure: what a screen does not use, and what only another screen uses, stays out of its chunk.
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !id.includes('/packages/core/src/') },
      },
    },
  }),
});
