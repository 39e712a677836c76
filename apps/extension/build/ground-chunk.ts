import type { Plugin } from 'vite';

const ours =
  'apps/extension/src/(ui|storage|workspace-context|postback-url|opening|forms|long-list/(long|plain))';
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
