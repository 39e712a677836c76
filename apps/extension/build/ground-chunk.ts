import type { Plugin } from 'vite';

/** Without what only screens use that are opened later. */
const standing =
  /\/apps\/extension\/src\/(ui\/(?!switch\.)|storage\/(?!errand\.|menu-offer\.|switched-off-)|workspace-context\/|postback-url\/)/;

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
