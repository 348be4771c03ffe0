import { type Block, blocksIn, type Found, written } from './blocks.ts';

/** The blocks of a target below its front matter. */
export const blocksOf = (target: string): Found[] => blocksIn(bodyOf(target));

const bodyOf = (target: string): string => target.replace(/^---\n(?:[^]*?\n)?---\n+/, '');

/** A target with other blocks below its front matter. */
export const withBody = (target: string, body: readonly Pick<Found, 'text'>[]): string =>
  `${target.slice(0, target.length - bodyOf(target).length)}${body.map(({ text }) => `${text.trimEnd()}\n`).join('\n')}`;

/** The translation of a new block behind what it follows in the source. */
export function withTranslation(body: readonly Found[], block: Block, blocks: readonly Block[]): Pick<Found, 'text'>[] {
  const before = new Set(blocks.slice(0, blocks.indexOf(block)).map(({ name }) => name));
  const after = body.findLastIndex(({ name }) => before.has(name));
  return [...body.slice(0, after + 1), { text: written(block, 't') }, ...body.slice(after + 1)];
}
