import type { Plugin } from 'vite';

const standing = /\/apps\/extension\/src\/(ui|storage|workspace-context|postback-url)\//;

/** What every screen stands on is one chunk: cut into thirty, it is packed worse. */
export function commonChunk(): Plugin {
  return {
    name: 'common-chunk',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'common', test: standing }] } },
        },
      },
    }),
  };
}
