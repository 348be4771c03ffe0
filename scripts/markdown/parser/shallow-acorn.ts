import { Parser } from 'acorn';
import jsx from 'acorn-jsx';

/** Levels of its methods, four for a bracket. Acorn overflows at some thousand, and V8 may end the process instead of throwing. */
const DEEPEST = 600;

/** Characters in all, since micromark asks again at each brace: some seconds. */
const MOST = 2_000_000;

/** Code that is nested too deep, or read too often: what Acorn is never given. */
export class CodeError extends Error {
  override name = 'CodeError';
  /** What micromark asks of an error: where it is, and that no further line can mend it. */
  readonly pos = 0;
  readonly raisedAt = 0;
}

/** Acorn with JSX, as micromark wants it for one page, that throws a `CodeError` long before it would overflow the stack. */
export function shallowAcorn(): Pick<typeof Parser, 'parse' | 'parseExpressionAt'> {
  let left = MOST;
  const spend = (text: string): void => {
    left -= text.length;
    if (left < 0) throw new CodeError(`Unexpected code of so many braces, expected less of it: move it to a module`);
  };
  return {
    parse(text, options) {
      spend(text);
      return Shallow.parse(text, options);
    },
    parseExpressionAt(text, at, options) {
      spend(text);
      return Shallow.parseExpressionAt(text, at, options);
    },
  };
}

type Method = (this: { depth?: number }, ...parameters: unknown[]) => unknown;

/** The methods of which one is on every way on which Acorn calls itself. */
const recursive = [
  'parseBindingAtom',
  'parseExprAtom',
  'parseExprOp',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseStatement',
  'parseSubscript',
  'toAssignable',
  'checkLValInnerPattern',
  'jsx_parseElementAt',
  'regexp_disjunction',
  'regexp_eatNestedClass',
];

const Shallow = Parser.extend(jsx(), (Base) => {
  class Counting extends Base {}
  const methods = Counting.prototype as unknown as Record<string, Method>;
  for (const name of recursive) methods[name] = counted(methods[name]!);
  return Counting;
});

/** An error ends the parsing: nobody counts back then. */
function counted(method: Method): Method {
  return function (...parameters) {
    this.depth = (this.depth ?? 0) + 1;
    if (this.depth > DEEPEST)
      throw new CodeError(`Unexpected code of more than ${DEEPEST / 4} levels, expected fewer: move it to a module`);
    const result = method.apply(this, parameters);
    this.depth -= 1;
    return result;
  };
}
