import type { Plugin } from 'vite';

const standing = /\/apps\/extension\/src\/(ui|storage|workspace-context|postback-url)\//;

/** What every screen stands on is one chunk: cut into thirty, it is packed worse. */
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
