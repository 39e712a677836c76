import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';

export interface ScriptFindings {
  /** What makes code out of text, or fetches it: by name, once each. */
  readonly makers: readonly string[];
  /** Every absolute address that stands in a string. */
  readonly addresses: readonly string[];
}

/** These make code out of a text, or load it from an address. */
const makers = new Set([
  'eval',
  'Function',
  'importScripts',
  'Worker',
  'SharedWorker',
  'WebSocket',
  'RTCPeerConnection',
  'sendBeacon',
  'insertAdjacentHTML',
  'createContextualFragment',
]);
/** These do so only when they are given a text. */
const timers = new Set(['setTimeout', 'setInterval', 'execScript']);

function nameOf(callee: Expression): string | null {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return null;
  if (!callee.computed && callee.property.type === 'Identifier') return callee.property.name;
  return callee.property.type === 'Literal' ? String(callee.property.value) : null;
}

/** The text that a literal, or a template without a gap, stands for; '' for a template with gaps. */
function textOf(node: Expression | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type !== 'TemplateLiteral') return null;
  return node.expressions.length > 0 ? '' : (node.quasis[0]?.value.cooked ?? '');
}

const address = /(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]*|^\/\/[a-z0-9-]+\.[^\s"'`]*/gi;

/** What a script makes code of, and the addresses that it holds. */
export function scanScript(file: string, text: string): ScriptFindings {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  const found = new Set<string>();
  const addresses = new Set<string>();
  const called = (callee: Expression, first: Expression | undefined): void => {
    const name = nameOf(callee);
    if (name === null) return;
    if (makers.has(name) || (timers.has(name) && textOf(first) !== null)) found.add(name);
    if (name === 'createElement' && textOf(first) === 'script') {
      found.add('createElement("script")');
    }
  };
  const firstOf = (args: readonly { readonly type: string }[]): Expression | undefined => {
    const [first] = args;
    return first !== undefined && isExpression(first) ? first : undefined;
  };
  const note = (value: string): void => {
    for (const [one] of value.matchAll(address)) addresses.add(one);
  };
  new Visitor({
    CallExpression: ({ callee, arguments: args }) => {
      if (callee.type !== 'Super') called(callee, firstOf(args));
    },
    NewExpression: ({ callee, arguments: args }) => called(callee, firstOf(args)),
    ImportExpression: ({ source }) => {
      if (textOf(source)?.startsWith('./') !== true) found.add('import of what is elsewhere');
    },
    ImportDeclaration: ({ source }) => {
      if (!source.value.startsWith('./')) found.add(`import of ${source.value}`);
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') note(value);
    },
    TemplateElement: ({ value }) => note(value.cooked ?? value.raw),
  }).visit(program);
  return { makers: [...found].toSorted(), addresses: [...addresses].toSorted() };
}

function isExpression(node: { readonly type: string }): node is Expression {
  return node.type !== 'SpreadElement';
}

/** What a page of ours loads, and what it holds of scripts and handlers of its own. */
export function scanPage(html: string): {
  readonly loaded: readonly string[];
  readonly inline: readonly string[];
} {
  const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="([^"]*)"/g)];
  const inline = [
    ...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+=|javascript:|<style/gi),
  ];
  return { loaded: loaded.map(([, url]) => url ?? ''), inline: inline.map(([part]) => part) };
}

/** What a style sheet fetches. */
export function scanStyle(css: string): readonly string[] {
  return [...css.matchAll(/@import[^;]*|url\([^)]*\)/g)]
    .map(([part]) => part)
    .filter((part) => !/^url\(["']?data:/.test(part));
}

/** Every file of a built package with this ending, and its text. */
export async function filesOf(
  folder: string,
  ending: string,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const names = (await readdir(folder, { recursive: true })).filter((one) => one.endsWith(ending));
  return Promise.all(
    names
      .toSorted()
      .map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
  );
}
