// A rule that prints is a rule with a side effect: any console call fails its test.
const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

for (const method of methods) {
  globalThis.console[method] = (...words: unknown[]) => {
    throw new Error(`console.${method} was called: ${words.map(String).join(' ')}`);
  };
}
