import { type Block, newBlock } from './blocks.ts';
import type { Step } from './step.ts';

/** Makes the `number`th block that a page ever had, with a name of its own. */
export const freshBlock = (kind: Block['kind'], number: number): Block =>
  newBlock(names[(number * 7) % names.length]!, kind, 2 + (number % 3));

const names = Array.from({ length: 600 }, (_, index) =>
  [
    'bdfgklmp'[index % 8]!,
    'aeiou'[Math.floor(index / 8) % 5]!,
    'bcdfgh'[Math.floor(index / 40) % 6]!,
    'oeaiu'[Math.floor(index / 240) % 5]!,
  ].join(''),
);

/**
 * Carries out an author's edit in a list of blocks.
 *
 * @returns the block that changed; null where it went
 */
export function changeBlocks(blocks: Block[], { how, at, to }: Step, fresh: (kind: Block['kind']) => Block): Block | null {
  const index = at % Math.max(1, blocks.length);
  const block = blocks[index];
  if (how === 'insert' || !block || blocks.length < 3) {
    const own = fresh((['paragraph', 'heading', 'item', 'code'] as const)[to % 4]!);
    blocks.splice(index, 0, own);
    return own;
  }
  if (how === 'remove' || how === 'move') blocks.splice(index, 1);
  if (how === 'remove') return null;
  const now = { ...block };
  if (how === 'move') blocks.splice(to % blocks.length, 0, now);
  else blocks[index] = now;
  changed[how]?.(now);
  return now;
}

/** What an edit makes of a block in its place. */
const changed: Partial<Record<Step['how'], (block: Block) => void>> = {
  words: (block) => (block.wording += 1),
  code: (block) => (block.code += 1),
  address: (block) => (block.address += 1),
  level: (block) => (block.level = 2 + ((block.level - 1) % 3)),
  id: (block) => (block.id += 1),
  sign: (block) => (block.sign = block.sign === '-' ? '1.' : '-'),
  box: (block) => (block.box = block.box === '' ? '[ ] ' : block.box === '[ ] ' ? '[x] ' : ''),
  depth: (block) => (block.isDeep = !block.isDeep),
  break: (block) => (block.isBroken = !block.isBroken),
  quote: (block) => (block.isQuoted = !block.isQuoted),
  turn: (block) => (block.kind = turned[block.kind]),
};

/** What an author makes of a block and leaves its words as they are. */
const turned: Record<Block['kind'], Block['kind']> = { paragraph: 'item', item: 'paragraph', heading: 'heading', code: 'code' };
