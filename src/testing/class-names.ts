import { parse, type ParseResult } from '@babel/parser';

type Statement = ParseResult['program']['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
type Of<Type extends Expression['type']> = Extract<Expression, { type: Type }>;
type Declarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number];
type InElement = Of<'JSXElement'>['children'][number] | Of<'JSXElement'>['openingElement']['attributes'][number];
type Node =
  | Statement
  | Expression
  | InElement
  | Extract<InElement, { type: 'JSXExpressionContainer' }>['expression']
  | Of<'ObjectExpression'>['properties'][number]
  | Extract<Of<'ObjectExpression'>['properties'][number], { type: 'ObjectProperty' }>['value']
  | Of<'MemberExpression'>['property']
  | Of<'CallExpression'>['callee']
  | Of<'CallExpression'>['arguments'][number]
  | Declarator
  | Declarator['id'];

/** The classes that a module gives to elements, and expressions that give some of which it does not say what they are. */
export interface ClassNames {
  names: string[];
  unread: string[];
}

/**
 * Reads the classes of a module where it writes them: `className`, as an attribute or a property, `classList`, and what a function returns that
 * is called after them (`markClass`). Of a template the beginning of a name is enough: `` `lockstep-${kind}` `` -> `lockstep-`. What a
 * component hands on (`className={className}`) is read where it comes from.
 */
export function classNamesIn(module: string): ClassNames {
  const found: ClassNames = { names: [], unread: [] };
  const { program } = parse(module, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
  for (const node of nodesIn(program as never)) for (const value of valuesAt(node)) read(value, found, module);
  return found;
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) for (const part of [value].flat()) if (isNode(part)) yield* nodesIn(part);
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string' && 'start' in (value as Node);

/** What a node says of classes. */
function valuesAt(node: Node): Node[] {
  switch (node.type) {
    case 'JSXAttribute':
      return node.name.name === 'className' && node.value ? [node.value] : [];
    case 'ObjectProperty':
      return isNamed(node.key, 'className') && node.value.type !== 'AssignmentPattern' ? [node.value] : [];
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && isNamed(node.left.property, 'className') ? [node.right] : [];
    case 'CallExpression':
      return givenTo(node);
    case 'VariableDeclarator':
      return node.init?.type === 'ArrowFunctionExpression' && isNamed(node.id, /Class$/) ? [node.init.body] : [];
    case 'FunctionDeclaration':
      return node.id && isNamed(node.id, /Class$/) ? [node] : [];
    default:
      return [];
  }
}

const isNamed = (node: Node, name: string | RegExp): boolean =>
  node.type === 'Identifier' && (typeof name === 'string' ? node.name === name : name.test(node.name));

/** The second of `toggle` says whether, not what. */
function givenTo({ callee, arguments: given }: Of<'CallExpression'>): Node[] {
  if (callee.type !== 'MemberExpression' || !isClassList(callee.object)) return [];
  return isNamed(callee.property, 'toggle') ? given.slice(0, 1) : given;
}

const isClassList = (node: Node): boolean => node.type === 'MemberExpression' && isNamed(node.property, 'classList');

function read(node: Node, found: ClassNames, module: string): void {
  const parts = partsOf(node);
  if (parts === null) found.unread.push(module.slice(node.start!, node.end!));
  for (const part of parts ?? []) {
    if (typeof part === 'string') found.names.push(part);
    else read(part, found, module);
  }
}

/** Names, and expressions that give some; null where that is not to be seen. */
function partsOf(node: Node): (string | Node)[] | null {
  switch (node.type) {
    case 'StringLiteral':
      return wordsOf(node.value);
    case 'TemplateLiteral':
      return partsOfTemplate(
        node.quasis.map(({ value }) => value.cooked ?? value.raw),
        node.expressions as Expression[],
      );
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return node.operator === '&&' ? [node.right] : [node.left, node.right];
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    case 'JSXExpressionContainer':
      return [node.expression];
    case 'CallExpression':
      return isNamed(node.callee, /Class$/) ? [] : null;
    case 'MemberExpression':
      return isNamed(node.property, 'className') ? [] : null;
    case 'NullLiteral':
      return [];
    case 'Identifier':
      return ['className', 'undefined'].includes(node.name) ? [] : null;
    default:
      return null;
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** An expression that is a word of its own is read; behind the beginning of a word it is the rest of a name. */
function partsOfTemplate(texts: readonly string[], expressions: readonly Expression[]): (string | Node)[] {
  return texts.flatMap((text, index) => {
    const before = expressions[index - 1];
    // `a-${b}-c d`: what stands right behind `b` is of its word.
    const isRest = before !== undefined && !/^(?:\s|$)/.test(text);
    const next = expressions[index];
    const isOwnWord = /(?:^|\s)$/.test(text);
    return [...wordsOf(isRest ? text.replace(/^\S+/, '') : text), ...(next && isOwnWord ? [next] : [])];
  });
}
