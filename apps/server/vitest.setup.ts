// The server writes to its log and nowhere else: any console call fails its test.
const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

for (const method of methods) {
  globalThis.console[method] = (...words: unknown[]) => {
    throw new Error(`console.${method} was called: ${words.map(String).join(' ')}`);
  };
}
