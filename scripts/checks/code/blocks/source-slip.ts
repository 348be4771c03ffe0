import { braced } from './without-layout.ts';

/** The blocks in which lines differ, and how the source goes on. */
interface Place {
  source: string;
  target: string;
  language: string;
  /** Those of the source, of which `next` is the first behind them. */
  lines: readonly string[];
  next: number;
}

/**
 * What a source itself has wrong, and its translation has not: a point at the end of a line of code, a comma that it forgot, a bracket that nothing opens or ends.
 */
export function isSourceSlip(expected: readonly string[], actual: readonly string[], blocks: Place): boolean {
  const [one, other] = [expected.join('\n'), actual.join('\n')];
  if (isLonePoint(one, blocks) && one.slice(0, -1) === other.replace(/[,;]$/, '')) return true;
  if (isForgottenComma(one, blocks) && other === `${one},`) return true;
  return onlyBrackets.test(one + other) && isBalanced(blocks.target) && !isBalanced(blocks.source);
}

/** A point at the end of a line means something in Ruby, in Erlang, and before a name: `users.`, `first()`; never where messages are described. */
const isLonePoint = (code: string, { language, lines, next }: Place): boolean =>
  /^[^\n]*[\w)]\.$/.test(code) &&
  braced.test(language) &&
  !/^[\p{L}_$]/u.test(lines[next] ?? '') &&
  (/^(?:thrift|proto)/i.test(language) || lines.filter((line) => line.endsWith('.')).length === 1);

/** `b: 1` before `c: 2`: in brackets of a script nothing else can stand between them. */
const isForgottenComma = (code: string, { language, lines, next }: Place): boolean =>
  /^(?:[cm]?[jt]sx?|javascript|typescript|json[5c]?)$/i.test(language) && entry.test(code) && entry.test(lines[next] ?? '');

const entry = /^(?:"[^"\n]+"|'[^'\n]+'|[\w$]+):[^\n]*[^\s,;:([{]$/;

const onlyBrackets = /^[\s()[\]{};,]*$/;

/** Whether each bracket of a block ends one of its kind. */
function isBalanced(block: string): boolean {
  const open: string[] = [];
  for (const [sign] of block.replace(/"[^"\n]*"|'[^'\n]*'|`[^`]*`|\/\/.*$/gm, '').matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (open.pop() !== '([{'[')]}'.indexOf(sign)]) return false;
  }
  return open.length === 0;
}
