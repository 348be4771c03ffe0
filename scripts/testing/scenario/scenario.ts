import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parser } from '../../markdown/parser/parser.ts';
import { type Block, blocksIn, type Found, held, newBlock, pageOfBlocks, written } from './blocks.ts';
import { memoryHistory } from './memory-history.ts';
import { paths, productOf } from './product.ts';

/** What happens to a page: the numbers say where and how, whatever the page looks like by then. */
export interface Step {
  what: 'edit' | 'edit-both' | 'merge' | 'touch' | 'bring-up' | 'sync' | 'import' | 'import-part' | 'commit';
  how: (typeof edits)[number];
  at: number;
  to: number;
}

export const steps: Step['what'][] = ['edit', 'edit-both', 'merge', 'touch', 'bring-up', 'sync', 'import', 'import-part', 'commit'];
export const edits = [
  'words',
  'code',
  'address',
  'level',
  'id',
  'sign',
  'box',
  'depth',
  'break',
  'quote',
  'turn',
  'insert',
  'remove',
  'move',
] as const;

const names = Array.from({ length: 600 }, (_, index) =>
  [
    'bdfgklmp'[index % 8]!,
    'aeiou'[Math.floor(index / 8) % 5]!,
    'bcdfgh'[Math.floor(index / 40) % 6]!,
    'oeaiu'[Math.floor(index / 240) % 5]!,
  ].join(''),
);

/**
 * Runs a page through its steps, and gives what went wrong: a translation that a sync took out though its source is there,
 * English beside its own translation, a page that is called current after a command while it holds old code, addresses or
 * structure. What is right is known from the blocks that the pages were made of, not from the toolchain.
 */
export async function wrongsOf(kinds: readonly Block['kind'][], story: readonly Step[], parse: Parser): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'lockstep-'));
  try {
    return await new Scenario(root, kinds, parse).play(story);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

class Scenario {
  readonly history = memoryHistory();
  readonly files = { source: '', target: '' };
  readonly product;
  readonly wrongs: string[] = [];
  blocks: Block[];
  used = 0;
  /** Names of blocks that people brought into the target: once their source is gone, nothing tells them from additions of theirs. */
  readonly byHand = new Set<string>();

  constructor(root: string, kinds: readonly Block['kind'][], parse: Parser) {
    this.blocks = kinds.map((kind) => this.fresh(kind));
    this.product = productOf(root, this.files, this.history, parse);
    this.files.source = pageOfBlocks(this.blocks, 's');
    this.commit();
    this.bringUp();
    this.commit();
  }

  async play(story: readonly Step[]): Promise<string[]> {
    for (const [index, step] of story.entries()) {
      await this.take(step);
      if (this.wrongs.length > 0) return [`step ${index + 1} (${step.what}): ${this.wrongs.join('; ')}`];
    }
    return this.wrongs;
  }

  async take(step: Step): Promise<void> {
    if (step.what === 'edit') this.edit(step);
    if (step.what === 'edit-both') this.editBoth(step);
    if (step.what === 'merge') this.merge(step);
    if (step.what === 'touch') this.touch(step);
    if (step.what === 'bring-up') this.bringUp();
    if (step.what === 'sync') await this.checked(() => this.product.sync(), true);
    if (step.what === 'import') await this.checked(() => this.product.exchange(versionOf(step), (xliff) => translated(xliff, 1, 0)), false);
    if (step.what === 'import-part')
      await this.checked(() => this.product.exchange(versionOf(step), (xliff) => translated(xliff, 2, step.at % 2)), false);
    if (step.what !== 'touch') this.commit();
  }

  fresh(kind: Block['kind']): Block {
    this.used += 1;
    return newBlock(names[(this.used * 7) % names.length]!, kind, 2 + (this.used % 3));
  }

  commit(parents?: number[]): number {
    return this.history.commit({ [paths.source]: this.files.source, [paths.target]: this.files.target }, parents);
  }

  edit(step: Step): Block | null {
    const block = this.change(step);
    this.files.source = pageOfBlocks(this.blocks, 's');
    return block;
  }

  /** @returns the block that changed; null where it went */
  change({ how, at, to }: Step): Block | null {
    const index = at % Math.max(1, this.blocks.length);
    const block = this.blocks[index];
    if (how === 'insert' || !block || this.blocks.length < 3) {
      const own = this.fresh((['paragraph', 'heading', 'item', 'code'] as const)[to % 4]!);
      this.blocks.splice(index, 0, own);
      return own;
    }
    if (how === 'remove' || how === 'move') this.blocks.splice(index, 1);
    if (how === 'remove') return null;
    const now = { ...block };
    if (how === 'move') this.blocks.splice(to % this.blocks.length, 0, now);
    else this.blocks[index] = now;
    if (how === 'words') now.wording += 1;
    if (how === 'code') now.code += 1;
    if (how === 'address') now.address += 1;
    if (how === 'level') now.level = 2 + ((now.level - 1) % 3);
    if (how === 'id') now.id += 1;
    if (how === 'sign') now.sign = now.sign === '-' ? '1.' : '-';
    if (how === 'box') now.box = now.box === '' ? '[ ] ' : now.box === '[ ] ' ? '[x] ' : '';
    if (how === 'depth') now.isDeep = !now.isDeep;
    if (how === 'break') now.isBroken = !now.isBroken;
    if (how === 'quote') now.isQuoted = !now.isQuoted;
    if (how === 'turn') now.kind = turned[now.kind];
    return now;
  }

  /** Source and target change in one commit, and what the target records stays: people forget. */
  editBoth(step: Step): void {
    const before = this.blocks;
    const block = this.edit(step);
    const body = this.body();
    if (block) this.byHand.add(block.name);
    if (!block || body.some(({ name }) => name === block.name)) {
      const name = block?.name ?? before.find((one) => !this.blocks.includes(one))?.name;
      this.setBody(body.flatMap((found) => (found.name !== name ? found : block ? { ...found, text: written(block, 't') } : [])));
    } else this.setBody(inserted(body, block, this.blocks));
  }

  /** A branch off an older commit brings a new block in both languages, by a merge. */
  merge(step: Step): void {
    const head = this.history.head();
    const fork = Math.max(1, head - 1 - (step.to % 3));
    const block = this.edit({ ...step, how: 'insert' })!;
    this.byHand.add(block.name);
    const now = { ...this.files, target: withBody(this.files.target, inserted(this.body(), block, this.blocks)) };
    const then = this.history.filesOf(fork);
    this.files.source = `${then[paths.source]!}\n${written(block, 's')}\n`;
    this.files.target = `${then[paths.target]!}\n${written(block, 't')}\n`;
    const branch = this.commit([fork]);
    Object.assign(this.files, now);
    this.commit([head, branch]);
  }

  /** Somebody polishes a translation, and leaves its codes as they are. */
  touch({ at }: Step): void {
    const body = this.body();
    const found = body[at % Math.max(1, body.length)];
    if (found?.side === 't' && !found.text.startsWith('#')) {
      this.setBody(
        body.map((one) => (one === found ? { ...one, text: one.text.replace(/^( *(?:-|1\.) (?:\[.\] )?|> )?t/, '$1Oui t') } : one)),
      );
    }
  }

  /** Somebody translates the page as it is, and records that. */
  bringUp(): void {
    this.files.target = `---\ndefault_lang_commit: ${this.history.idOf(this.lastOfSource())}\n---\n\n${pageOfBlocks(this.blocks, 't')}`;
  }

  lastOfSource(): number {
    let commit = this.history.head();
    while (commit > 0 && this.history.filesOf(commit - 1)[paths.source] === this.files.source) commit -= 1;
    return commit;
  }

  body = (): Found[] => blocksIn(bodyOf(this.files.target));

  setBody(body: readonly Pick<Found, 'text'>[]): void {
    this.files.target = withBody(this.files.target, body);
  }

  async checked(command: () => Promise<unknown>, isSync: boolean): Promise<void> {
    const before = this.body();
    const [wasCurrent, target] = [await this.product.state(), this.files.target];
    await command();
    if (isSync) this.checkTranslations(before);
    if ((await this.product.state()) === 'current' && (wasCurrent !== 'current' || target !== this.files.target)) this.checkCurrent();
  }

  /** No translation goes whose source is there, and none has English beside it. */
  checkTranslations(before: readonly Found[]): void {
    const after = this.body();
    const inFrench = new Set(after.flatMap(({ name, side }) => (side === 't' ? [name] : [])));
    const there = new Set(this.blocks.map(({ name }) => name));
    for (const { name, side } of before) if (side === 't' && there.has(name) && !inFrench.has(name)) this.wrongs.push(`${name} lost`);
    for (const { name, side } of after)
      if (side === 's' && inFrench.has(name)) this.wrongs.push(`${name} in English beside its translation`);
  }

  checkCurrent(): void {
    const inSource = new Set(this.blocks.map(({ name }) => name));
    const body = this.body().filter(({ name }) => !this.byHand.has(name) || inSource.has(name));
    const [found, wanted] = [body, this.blocks].map((list) => list.map(({ name }) => name).join(' '));
    if (found !== wanted) this.wrongs.push(`current with the blocks ${found}, expected ${wanted}`);
    const within = itemsWithin(this.blocks);
    for (const block of this.blocks) {
      const own = body.find(({ name }) => name === block.name);
      if (own && !held(block, own.text, within.has(block)))
        this.wrongs.push(`current with ${JSON.stringify(own.text)}, expected ${JSON.stringify(written(block, 't'))}`);
    }
  }
}

/** Items that follow one which is in no other, or in one: whether they belong to that their indent says. */
function itemsWithin(blocks: readonly Block[]): Set<Block> {
  const within = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind === 'item' && before?.kind === 'item' && (!before.isDeep || within.has(before))) within.add(block);
  }
  return within;
}

/** What an author makes of a block and leaves its words as they are. */
const turned: Record<Block['kind'], Block['kind']> = { paragraph: 'item', item: 'paragraph', heading: 'heading', code: 'code' };

const versionOf = ({ to }: Step): '1.2' | '2.0' => (to % 2 === 0 ? '1.2' : '2.0');

const bodyOf = (target: string): string => target.replace(/^---\n(?:[^]*?\n)?---\n+/, '');

const withBody = (target: string, body: readonly Pick<Found, 'text'>[]): string =>
  `${target.slice(0, target.length - bodyOf(target).length)}${body.map(({ text }) => `${text.trimEnd()}\n`).join('\n')}`;

/** The translation of a new block behind what it follows in the source. */
function inserted(body: readonly Found[], block: Block, blocks: readonly Block[]): Pick<Found, 'text'>[] {
  const before = new Set(blocks.slice(0, blocks.indexOf(block)).map(({ name }) => name));
  const after = body.findLastIndex(({ name }) => before.has(name));
  return [...body.slice(0, after + 1), { text: written(block, 't') }, ...body.slice(after + 1)];
}

/** What a translator sends back: every `nth` unit in French, the codes as they are. */
function translated(xliff: string, nth: number, rest: number): string {
  let number = -1;
  return xliff
    .replace(/<alt-trans.*?<\/alt-trans>/gs, '')
    .replace(/<target[^>]*\/>|<target.*?<\/target>/gs, '')
    .replace(/<source([^>]*)>(.*?)<\/source>/gs, (source, attributes: string, text: string) => {
      number += 1;
      if (number % nth !== rest) return source;
      const words = text.replace(/(^|[\s>])s(?=[a-z]{4,})/g, '$1t');
      return `${source}<target${attributes.replace('"en"', '"fr"')}>${words}</target>`;
    });
}
