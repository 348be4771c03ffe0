import { type Active, codeAt } from './active.ts';
import { withoutWords } from './without-words.ts';

/**
 * A block of ESM: each name that the imports at its beginning take, and what follows them as a whole. A name is compared with its module, and
 * with what the page calls it, in any order: `Safe` that stands for another component gives that one the words of a translation.
 */
export function esmIn(raw: string, names: ReadonlySet<string>): Active[] {
  const { imports, end: at } = importsIn(raw);
  const found = imports.flatMap((one) => boundIn(raw, one, names));
  if (at >= raw.trimEnd().length) return found;
  return [...found, { ...codeAt(raw, { at, end: raw.length }, names), statements: statementsIn(raw, at, names) }];
}

/** The names that the markup of a page uses, apart from where it imports them; words of attributes among them. */
export function usedNames(raws: readonly string[]): ReadonlySet<string> {
  return new Set(raws.flatMap((raw) => (isEsm.test(raw) ? raw.slice(importsIn(raw).end) : raw).match(/[\w$]+/g) ?? []));
}

/** What the imports of a page of MDX take, as `key` has it: those that begin a block outside of code. A page that can't be parsed has them, too. */
export function importKeys(text: string, names: ReadonlySet<string>): string[] {
  const blocks = withoutFences(text).match(/^import\s[^]*?(?=\n[ \t\r]*\n|$(?![^]))/gm) ?? [];
  return blocks
    .flatMap((block) => importsIn(block).imports.flatMap((one) => boundIn(block, one, names)))
    .flatMap((one) => (one.imports ? one.key : []));
}

/** Empty lines where code stands between fences, up to the end where nothing closes it. */
export function withoutFences(text: string): string {
  let open: string | null = null;
  const lines = text.split('\n').map((line) => {
    const fence = /^[ \t]*(`{3,}|~{3,})(.*)$/.exec(line);
    if (open !== null && fence && fence[1]!.startsWith(open) && fence[2]!.trim() === '') open = null;
    else if (open === null && fence) open = fence[1]!;
    else return open === null ? line : '';
    return '';
  });
  return lines.join('\n');
}

/** Whether MDX, or what a bundler makes of a page, may use a name that the page itself does not: `_components`, `MDXContent`, `props`, `Error`. */
export const isOfMdx = (name: string): boolean =>
  !/^(?:[A-Z]|use[A-Z])[A-Za-z\d]*$/.test(name) || /^(?:MDX|React$|Fragment$)/.test(name) || name in globalThis;

export const isEsm = /^(?:import|export)\b/;

interface Import {
  at: number;
  end: number;
  /** `A, { b as c }` */
  clause: string;
  module: string;
}

/** The imports that a block begins with, and where what follows them begins. */
function importsIn(raw: string): { imports: Import[]; end: number } {
  const imports: Import[] = [];
  for (let at = 0; ;) {
    plainImport.lastIndex = at;
    const match = plainImport.exec(raw);
    if (!match) return { imports, end: at };
    imports.push({ at, end: at + match[0].trimEnd().length, clause: match[1]!.trim(), module: match[2] ?? match[3]! });
    at += match[0].length;
  }
}

/** `import A, { b as c } from 'd';` up to the next line, and where from: no name holds a quote, so that no text can look like one. */
const plainImport = /import\s([\w$*\s{},]{1,2000}?)\s?from\s{0,9}(?:'([^'\n]{1,500})'|"([^"\n]{1,500})")[ \t]*;?[ \t]*(?:\r?\n\s*|$)/y;

/** One for each name that an import takes. */
function boundIn(raw: string, { at, end, clause, module }: Import, names: ReadonlySet<string>): Active[] {
  const whole = codeAt(raw, { at, end }, names);
  const [, own, all, some] = clauses.exec(clause) ?? [];
  if (own === undefined && all === undefined && some === undefined) return [whole];
  const taken = [own && `default as ${own}`, all, ...(some ?? '').split(',')].flatMap((one) => one?.trim() || []);
  // `import {} from 'a'` takes no name, and runs the module even so.
  return (taken.length === 0 ? ['{}'] : taken).map((one) => {
    const [name, local = name] = one.split(/\s+as\s+/) as [string, string?];
    const from = withoutWords(`from '${module}'`, names);
    return { ...whole, key: `import ${name} as ${local} ${from}`, imports: { local, module: from } };
  });
}

/** `A`, `* as a`, `{ a, b as c }`, `A, { b }` */
const clauses = /^(?:([\w$]+)\s*(?:,\s*|$))?(?:(\*\s*as\s+[\w$]+)|\{([^{}]*)\})?$/;

/** The statements of a block of ESM, each from its line up to the next one's: to show, not to judge by, as a text may hold such lines. */
function statementsIn(raw: string, from: number, names: ReadonlySet<string>): Active[] {
  const starts = [...raw.slice(from).matchAll(/^(?:import|export)\b/gm)].map(({ index }) => from + index);
  return starts.map((at, index) => codeAt(raw, { at, end: at + raw.slice(at, starts[index + 1]).trimEnd().length }, names));
}

/** `@astrojs/starlight/components`: of the project's own modules, what a page does with one may be anything. */
export function isOfPackage({ imports }: Active): boolean {
  const name = imports?.module.slice(6, -1) ?? ''; // Behind `from` and a quote.
  return /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w./-]*$/i.test(name) && !name.startsWith('@site/');
}
