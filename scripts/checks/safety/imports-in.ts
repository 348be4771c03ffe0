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

/** The imports at the top of a page's body, each as it is compared; what stands further down may be code that is shown. */
export function importsOfTop(body: string): string[] {
  const raw = body.trimStart();
  return importsIn(raw).imports.flatMap((one) => boundIn(raw, one, noNames).map(({ key }) => key));
}

const noNames: ReadonlySet<string> = new Set([]);

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
