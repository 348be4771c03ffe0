import { parse, type parseExpression, type ParseResult } from '@babel/parser';

/** Text, true and false, lists and objects as literals say them; null is what only running the code would tell. */
export type JsValue = string | boolean | JsValue[] | JsObject | null;

/** By key; `...` is there where an object is spread that no literal tells, or a key is computed. */
export type JsObject = Map<string, JsValue>;

/** What a configuration in JavaScript or TypeScript says with literals. */
export interface JsSettings {
  /** What it exports, or what the function that it exports returns. */
  exported: JsValue;
  /** All lists, those that are chosen or spread, too, outside of other functions. */
  lists: JsValue[][];
  /** What functions are called with first: `starlight({ … })`. */
  calls: Map<string, JsValue>;
}

type Statement = ParseResult['program']['body'][number];
type Expression = ReturnType<typeof parseExpression>;
type Property = Extract<Expression, { type: 'ObjectExpression' }>['properties'][number];
type Node = { type: string };

/**
 * Reads, and never runs. Constants outside of all functions, and of the one that is exported, say as much as their literals.
 *
 * @throws SyntaxError with its `loc`; RangeError where code is nested too deep
 */
export function jsSettings(code: string, language: 'javascript' | 'typescript'): JsSettings {
  refuseAssertions(code);
  const plugin = language === 'typescript' ? 'typescript' : 'jsx';
  // Without `errorRecovery`: a list of the mistakes of `\:\:\:…` fills the memory.
  const { program } = parse(code, { sourceType: 'module', attachComment: false, plugins: [plugin, 'deprecatedImportAssert'] });
  /** `const defaultLocale = 'en';` */
  const named = new Map<string, Node | null>();
  const [values, results] = [new Map<Node, JsValue>(), new Map<Node, JsValue>()];
  const bodies: Node[] = [program];
  declare(program.body);
  const exported = resultOf(program.body.map(exportOf).findLast((node) => node !== null) ?? null);
  const lists: JsValue[][] = [];
  const calls = new Map<string, JsValue>();
  for (const node of nodesBelow(bodies) as Expression[]) {
    if (node.type === 'ArrayExpression') lists.push(valueOf(node) as JsValue[]);
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') calls.set(node.callee.name, valueOf(node.arguments[0]));
  }
  return { exported, lists, calls };

  function declare(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const said = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (said?.type === 'FunctionDeclaration' && said.id) named.set(said.id.name, said);
      if (said?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of said.declarations)
        if (id.type === 'Identifier') named.set(id.name, said.kind === 'const' ? (init ?? null) : null);
    }
  }

  /** `defineConfig({ … })`, `config`, `async () => ({ … })` -> `{ … }` */
  function resultOf(node: Node | null | undefined): JsValue {
    return once(results, node, foundIn);
  }

  function foundIn(said: Expression): JsValue {
    if (said.type === 'Identifier') return resultOf(named.get(said.name));
    if (said.type === 'CallExpression') {
      const [only, ...more] = [...said.arguments, said.callee].map(resultOf).filter((one) => one instanceof Map);
      return only && more.length === 0 ? only : null;
    }
    if (!isFunction(said)) return valueOf(said);
    bodies.push(said.body);
    if (said.body.type !== 'BlockStatement') return resultOf(said.body);
    declare(said.body.body);
    return resultOf(said.body.body.findLast((statement) => statement.type === 'ReturnStatement')?.argument);
  }

  function valueOf(node: Node | null | undefined): JsValue {
    return once(values, node, literalOf);
  }

  function literalOf(said: Expression): JsValue {
    if (said.type === 'StringLiteral' || said.type === 'BooleanLiteral') return said.value;
    if (said.type === 'TemplateLiteral') return said.expressions.length === 0 ? (said.quasis[0]!.value.cooked ?? null) : null;
    if (said.type === 'Identifier') return valueOf(named.get(said.name));
    if (said.type === 'ArrayExpression') return said.elements.map(valueOf);
    if (said.type === 'ObjectExpression') return new Map(said.properties.flatMap(entriesOf));
    // The name of a package: `require.resolve('@docusaurus/plugin-content-docs')`
    return said.type === 'CallExpression' && isMember(said.callee, 'require', 'resolve') ? valueOf(said.arguments[0]) : null;
  }

  /** Of `...config` those of the object of that name, which what follows may say otherwise. */
  function entriesOf(property: Property): [string, JsValue][] {
    const spread = property.type === 'SpreadElement' ? valueOf(property.argument) : null;
    return spread instanceof Map ? [...spread] : [[keyOf(property), valueOf((property as { value?: Node }).value)]];
  }

  function keyOf(property: Property): string {
    if (property.type === 'SpreadElement') return '...';
    const { key, computed } = property;
    if (key.type === 'Identifier' && !computed) return key.name;
    const value = key.type === 'NumericLiteral' ? String(key.value) : valueOf(key);
    return typeof value === 'string' ? value : '...';
  }
}

/** What is found in a node, remembered. What leads to itself is null: `const a = b, b = a;` */
function once(known: Map<Node, JsValue>, node: Node | null | undefined, find: (said: Expression) => JsValue): JsValue {
  const said = bare(node ?? null);
  if (!said) return null;
  if (!known.has(said)) known.set(said, null).set(said, find(said));
  return known.get(said)!;
}

/** `export default x`, `module.exports = x`, `export = x`, `export { x as default }` -> `x` */
function exportOf(statement: Statement): Node | null {
  if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
  if (statement.type === 'TSExportAssignment') return statement.expression;
  if (statement.type === 'ExportNamedDeclaration') {
    const own = statement.specifiers.find(({ exported: name }) => name.type === 'Identifier' && name.name === 'default');
    return own?.type === 'ExportSpecifier' ? own.local : null;
  }
  const said = statement.type === 'ExpressionStatement' ? statement.expression : null;
  return said?.type === 'AssignmentExpression' && isMember(said.left, 'module', 'exports') ? said.right : null;
}

/** Without what only says its type, or waits: `x as const`, `x satisfies Config`, `<Config>x`, `await x` -> `x` */
function bare(node: Node | null): Expression | null {
  let said = node as Expression | null;
  for (;;) {
    if (said?.type === 'AwaitExpression') said = said.argument as Expression;
    else if (said && /^TS.+(?:Expression|Assertion)$/.test(said.type)) said = (said as { expression: unknown }).expression as Expression;
    else return said;
  }
}

const isMember = (node: Node, object: string, property: string): boolean => {
  const said = node as Expression;
  if (said.type !== 'MemberExpression' || said.object.type !== 'Identifier' || said.property.type !== 'Identifier') return false;
  return said.object.name === object && said.property.name === property;
};

const isFunction = (node: Expression | Statement) =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** Level by level, and none in functions: their constants and parameters are their own. */
function nodesBelow(roots: readonly Node[]): Node[] {
  const found = [...roots];
  // Those that are found are looked into in turn.
  for (const node of found)
    for (const part of Object.values(node as unknown as Record<string, unknown>).flat())
      if (isNode(part) && !/Function|Method/.test(part.type)) found.push(part);
  return found;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** Babel reads each `<T>(` as an assertion and as an arrow function, and so on within: twice the time for every one. */
function refuseAssertions(code: string): void {
  if ((code.match(/(?<![\w$)\]>]\s{0,99})<[^<>()]{0,999}>\s{0,99}\(/g)?.length ?? 0) > 10)
    throw new RangeError('Unexpected type assertions');
}
