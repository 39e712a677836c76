import { afterAll, afterEach } from 'vitest';

/** What was printed since somebody last looked. */
let printed: string[] = [];

function refuse(method: string) {
  return (...words: unknown[]): never => {
    const call = `console.${method} was called: ${words.map(String).join(' ')}`;
    printed.push(call);
    throw new Error(call);
  };
}

// In place before the test's file loads. A call throws where it stands, and is remembered too,
// in case somebody catches what it throws.
Object.assign(
  console,
  Object.fromEntries(
    Object.entries(console).flatMap(([name, value]) =>
      typeof value === 'function' ? [[name, refuse(name)]] : [],
    ),
  ),
);

function expectSilence(): void {
  const calls = printed;
  printed = [];
  if (calls.length > 0) throw new Error(calls.join('\n'));
}

afterEach(expectSilence);
// What a file prints while it loads, before its first test or after its last.
afterAll(expectSilence);
