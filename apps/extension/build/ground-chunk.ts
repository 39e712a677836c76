import type { Plugin } from 'vite';

/** Without what only screens use that are opened later. */
const ours =
  'apps/extension/src/(ui/(?!switch\\.)|storage/(?!errand\\.|menu-offer\\.|switched-off-)|workspace-context/|postback-url/|opening/|forms/|long-list/(long|plain))';
const others = 'node_modules/(lucide-react|@tanstack/(query-core|react-query)|@trpc)';
const standing = new RegExp(`/(${ours}|${others})`);

/** What every screen stands on is one chunk: cut into thirty, it is packed worse and asked for thirty times. */
export function groundChunk(): Plugin {
  return {
    name: 'ground-chunk',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'ground', test: standing }] } },
        },
      },
    }),
  };
}
