import { type Block, blocksIn, type Found, held, written } from './blocks.ts';

/** Translations that a command took out though their source is there, and English beside its own translation. */
export function lossesIn(before: readonly Found[], after: readonly Found[], blocks: readonly Block[]): string[] {
  const inFrench = new Set(after.flatMap(({ name, side }) => (side === 't' ? [name] : [])));
  const there = new Set(blocks.map(({ name }) => name));
  const lost = before.filter(({ name, side }) => side === 't' && there.has(name) && !inFrench.has(name));
  const doubled = after.filter(({ name, side }) => side === 's' && inFrench.has(name));
  return [...lost.map(({ name }) => `${name} lost`), ...doubled.map(({ name }) => `${name} in English beside its translation`)];
}

/** What is known of a page beside its blocks. */
interface Known {
  /** Names of blocks that people wrote into the target: once their source is gone, nothing tells them from additions of theirs. */
  byHand: ReadonlySet<string>;
  /** The source that the target recorded before a command called it current. */
  recorded: string;
}

/** Where a page that is called current is not what its source is: other blocks, or an old code, address or structure. */
export function belies(body: readonly Found[], blocks: readonly Block[], { byHand, recorded }: Known): string[] {
  const inSource = new Set(blocks.map(({ name }) => name));
  const there = body.filter(({ name }) => !byHand.has(name) || inSource.has(name));
  const [found, wanted] = [there, blocks].map((list) => list.map(({ name }) => name).join(' '));
  const within = itemsWithin(blocks);
  const old = blocks.flatMap((block) => {
    const own = there.find(({ name }) => name === block.name);
    if (!own || held(block, own.text, within.has(block)) || (byHand.has(block.name) && isSame(block, recorded))) return [];
    return [`current with ${JSON.stringify(own.text)}, expected ${JSON.stringify(written(block, 't'))}`];
  });
  return [...(found === wanted ? [] : [`current with the blocks ${found}, expected ${wanted}`]), ...old];
}

/** Whether the source of a block is what the record says: that it was another one in between nobody can tell from what people made of its translation. */
const isSame = (block: Block, recorded: string): boolean =>
  blocksIn(recorded).some(({ name, text }) => name === block.name && text.trimEnd() === written(block, 's').trimEnd());

/** Items that follow one which is in no other, or in one: whether they belong to that their indent says. */
function itemsWithin(blocks: readonly Block[]): Set<Block> {
  const within = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind === 'item' && before?.kind === 'item' && (!before.isDeep || within.has(before))) within.add(block);
  }
  return within;
}
