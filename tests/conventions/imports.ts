import { posix } from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';

/** How a module was asked for. Only `import` is a plain one: the others hide what they load. */
export type ImportForm = 'import' | 'require' | 'import.meta.glob' | 'getBuiltinModule';

export interface Import {
  readonly from: string;
  /** Null where it is computed, so that nobody can tell what it will name. */
  readonly specifier: string | null;
  readonly typeOnly: boolean;
  readonly form: ImportForm;
}

/** The text that a literal, or a template without a gap, stands for. */
function literalText(node: Expression | undefined): string | null {
  if (node?.type === 'ParenthesizedExpression') return literalText(node.expression);
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return null;
  return node.quasis[0]?.value.cooked ?? null;
}

/** The last name of what is called: `getBuiltinModule` of `process['getBuiltinModule']`. */
function calledName(callee: Expression): string | null {
  switch (callee.type) {
    case 'ParenthesizedExpression':
      return calledName(callee.expression);
    case 'ChainExpression':
      return calledName(callee.expression);
    case 'Identifier':
      return callee.name;
    case 'MemberExpression':
      if (!callee.computed && callee.property.type === 'Identifier') return callee.property.name;
      return callee.computed ? literalText(callee.property) : null;
    default:
      return null;
  }
}

/** `import.meta.glob` takes one pattern or a list of them. */
function globPatterns(node: Expression | undefined): (string | null)[] {
  if (node?.type !== 'ArrayExpression') return [literalText(node)];
  return node.elements.map((element) =>
    element === null || element.type === 'SpreadElement' ? null : literalText(element),
  );
}

function callForm(callee: Expression): ImportForm | null {
  switch (calledName(callee)) {
    case 'require':
    case 'createRequire':
      return 'require';
    case 'getBuiltinModule':
      return 'getBuiltinModule';
    case 'glob':
      return callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty'
        ? 'import.meta.glob'
        : null;
    default:
      return null;
  }
}

/** Every import and re-export of a source text, whatever its form. */
export function importsOf(from: string, text: string): Import[] {
  const { program, errors } = parseSync(from, text);
  if (errors.length > 0) throw new Error(`${from} can't be parsed: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (specifier: string | null, typeOnly: boolean, form: ImportForm = 'import') =>
    found.push({ from, specifier, typeOnly, form });
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => add(literalText(node.source), false),
    TSImportType: (node) => add(node.source.value, true),
    TSExternalModuleReference: (node) => add(node.expression.value, false, 'require'),
    CallExpression: ({ callee, arguments: args }) => {
      const form = callForm(callee);
      if (form === null) return;
      const [first] = args;
      const named = first?.type === 'SpreadElement' ? undefined : first;
      const texts = form === 'import.meta.glob' ? globPatterns(named) : [literalText(named)];
      for (const specifier of texts) add(specifier, false, form);
    },
  }).visit(program);
  return found;
}

/** WXT's aliases, longest first; they hold in the extension alone. */
const aliases = [
  ['@@', 'apps/extension'],
  ['~~', 'apps/extension'],
  ['@', 'apps/extension/src'],
  ['~', 'apps/extension/src'],
] as const;

/** The file that an import names, relative to the root; a package's name stays as it is. */
export function targetOf(from: string, specifier: string): string {
  const [path = ''] = specifier.split(/[?]/);
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  const alias = from.startsWith('apps/extension/')
    ? aliases.find(([name]) => path === name || path.startsWith(`${name}/`))
    : undefined;
  return alias === undefined ? path : posix.join(alias[1], path.slice(alias[0].length));
}
