/*
 * Runs every `@example` of core. The form:
 *
 *   @example
 *   composePostbackUrl({ base: 'https://t.example', secure: 'k' }).url // => 'https://t.example/?secure=k&transaction_id=REPLACE'
 *
 * - An expression, ` // => `, and the value that it has, written as a JavaScript literal (`'text'`,
 *   `1250n`, `null`, `[['a', 1]]`). One line is best; a long expression may run over several lines,
 *   the result then stands on the last of them. Several examples may follow one another.
 * - In scope are the exports of index.ts and of all files in the example's folder, and `facts`, an
 *   offer's own token and a click `t` without a conversion.
 * - Values are compared by `toEqual`. Examples end at the next `@` tag or at the comment's end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as core from './index.ts';
import type { PostbackFacts } from './postback/facts.ts';

const root = import.meta.dirname;
const arrow = ' // => ';

const facts = {
  token: { scope: 'offer', offerId: 1 },
  click: { transactionId: 't', offerId: 1 },
  offer: {
    id: 1,
    currency: 'EUR',
    revenue: { type: 'CPA', value: '12.5' },
    payout: { type: 'CPA', value: '8' },
  },
  eventById: null,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
} satisfies PostbackFacts;

interface Example {
  readonly file: string;
  readonly of: string;
  readonly expression: string;
  /** undefined where the example has no result. */
  readonly result: string | undefined;
}

/** A comment and the name that is exported right after it; the name is empty where none is. */
interface Docstring {
  readonly name: string;
  readonly lines: readonly string[];
}

function docstrings(source: string): Docstring[] {
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export (?:const|function) (\w+))?/g;
  return Array.from(source.matchAll(pattern), ([, comment = '', name = '']) => ({
    name,
    lines: comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd()),
  }));
}

function exampleLines({ lines }: Docstring): string[] {
  const start = lines.findIndex((line) => line.startsWith('@example'));
  if (start === -1) return [];
  const following = lines.slice(start + 1);
  const end = following.findIndex((line) => line.startsWith('@') && line !== '@example');
  return (end === -1 ? following : following.slice(0, end)).filter(
    (line) => line !== '' && line !== '@example',
  );
}

function examplesOf(file: string, docstring: Docstring): Example[] {
  const found: Example[] = [];
  let expression: string[] = [];
  for (const line of exampleLines(docstring)) {
    const [before = '', result] = line.split(arrow);
    expression.push(before);
    if (result === undefined) continue;
    found.push({ file, of: docstring.name, expression: expression.join('\n'), result });
    expression = [];
  }
  const rest = expression.join('\n');
  return rest === ''
    ? found
    : [...found, { file, of: docstring.name, expression: rest, result: undefined }];
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .toSorted();

const documented = files.flatMap((file) =>
  docstrings(readFileSync(join(root, file), 'utf8')).map((docstring) => ({ file, docstring })),
);

const examples = documented.flatMap(({ file, docstring }) => examplesOf(file, docstring));

async function scopeOf(file: string): Promise<object> {
  const folder = dirname(file);
  const beside = files.filter((other) => dirname(other) === folder);
  const modules: object[] = await Promise.all(beside.map((other) => import(join(root, other))));
  return Object.assign({}, core, ...modules, { facts });
}

describe('examples', () => {
  test.each(examples)('$file: $expression', async ({ file, expression, result }) => {
    expect(result, `the example needs a result: expression${arrow}value`).toBeDefined();
    const actual: unknown = runInNewContext(`(${expression})`, await scopeOf(file));
    const expected: unknown = runInNewContext(`(${result})`);
    expect(actual).toEqual(expected);
  });

  const functions = Object.entries(core).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );

  test.each(functions)('%s has one', (name) => {
    expect(examples.map((example) => example.of)).toContain(name);
  });
});

describe('the form', () => {
  const example = (...lines: string[]) =>
    docstrings(`/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\nexport function f() {}`)
      .flatMap((docstring) => examplesOf('x.ts', docstring))
      .map(({ of, expression, result }) => [of, expression, result]);

  test('is one line, or several with the result on the last', () => {
    expect(example('Says.', '', '@example', 'f(1) // => 2', 'f(', '  2) // => 3')).toEqual([
      ['f', 'f(1)', '2'],
      ['f', 'f(\n  2)', '3'],
    ]);
  });

  test('shows an example without a result instead of passing over it', () => {
    expect(example('@example', 'f(1)')).toEqual([['f', 'f(1)', undefined]]);
  });

  test('ends at the next tag', () => {
    expect(example('@example', 'f(1) // => 2', '@see g')).toEqual([['f', 'f(1)', '2']]);
  });
});
