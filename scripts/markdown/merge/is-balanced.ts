import type { Inline } from '../../model/inline.ts';

/** Whether each open code has its close, in the right order. */
export function isBalanced(content: readonly Inline[]): boolean {
  const open: string[] = [];
  for (const part of content) {
    if (part.kind === 'text' || part.role === 'lone') continue;
    if (part.role === 'open') open.push(part.id);
    else if (open.pop() !== part.id) return false;
  }
  return open.length === 0;
}
