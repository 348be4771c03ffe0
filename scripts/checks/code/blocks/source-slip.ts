/**
 * What a source itself has wrong, and its translation has not: a point at the end of a line of code, a bracket that nothing opens or ends.
 */
export function isSourceSlip(expected: readonly string[], actual: readonly string[], blocks: { source: string; target: string }): boolean {
  const [one, other] = [expected.join('\n'), actual.join('\n')];
  if (/[\w)]\.$/.test(one) && one.replace(/\.$/gm, '') === other.replace(/[,;]$/gm, '')) return true;
  return onlyBrackets.test(one + other) && isBalanced(blocks.target) && !isBalanced(blocks.source);
}

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
