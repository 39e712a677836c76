import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

import { catalogueWithoutSources } from './build/without-sources.ts';

export default defineConfig({
  srcDir: 'src',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    permissions: ['activeTab', 'scripting', 'storage'],
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:",
    },
    action: { default_title: '__MSG_extension_name__' },
  },
  vite: () => ({
    plugins: [tailwindcss(), catalogueWithoutSources()],
    build: {
      target: 'chrome120',
      reportCompressedSize: false,
      sourcemap: false,
      // Core is pure: what a screen does not use, and what only another screen uses, stays out of its chunk.
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !id.includes('/packages/core/src/') },
      },
    },
  }),
});
