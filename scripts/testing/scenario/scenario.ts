import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parser } from '../../markdown/parser/parser.ts';
import { type Block, pageOfBlocks, written } from './blocks.ts';
import { blocksOf, withBody, withTranslation } from './body.ts';
import { changeBlocks, freshBlock } from './change-blocks.ts';
import { memoryHistory } from './memory-history.ts';
import { paths, productOf } from './product.ts';
import type { Step } from './step.ts';
import { translateEvery } from './translate-every.ts';
import { belies, lossesIn } from './wrongs.ts';

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
  readonly blocks: Block[];
  used = 0;
  /** Names of blocks that people wrote into the target. */
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
    await this.steps[step.what](step);
    if (step.what !== 'touch') this.commit();
  }

  readonly steps: Record<Step['what'], (step: Step) => unknown> = {
    edit: (step) => this.edit(step),
    'edit-both': (step) => this.editBoth(step),
    merge: (step) => this.merge(step),
    touch: (step) => this.touch(step),
    'bring-up': () => this.bringUp(),
    sync: () => this.checked(() => this.product.sync(), true),
    import: (step) => this.checked(() => this.product.exchange(versionOf(step), (xliff) => translateEvery(xliff, 1, 0)), false),
    'import-part': (step) =>
      this.checked(() => this.product.exchange(versionOf(step), (xliff) => translateEvery(xliff, 2, step.at % 2)), false),
    commit: () => {},
  };

  fresh(kind: Block['kind']): Block {
    this.used += 1;
    return freshBlock(kind, this.used);
  }

  commit(parents?: number[]): number {
    return this.history.commit({ [paths.source]: this.files.source, [paths.target]: this.files.target }, parents);
  }

  edit(step: Step): Block | null {
    const block = changeBlocks(this.blocks, step, (kind) => this.fresh(kind));
    this.files.source = pageOfBlocks(this.blocks, 's');
    return block;
  }

  /** Source and target change in one commit, and what the target records stays: people forget. */
  editBoth(step: Step): void {
    const before = [...this.blocks];
    const block = this.edit(step);
    const body = blocksOf(this.files.target);
    if (block) this.byHand.add(block.name);
    if (!block || body.some(({ name }) => name === block.name)) {
      const name = block?.name ?? before.find((one) => !this.blocks.includes(one))?.name;
      this.setBody(body.flatMap((found) => (found.name !== name ? found : block ? { ...found, text: written(block, 't') } : [])));
    } else this.setBody(withTranslation(body, block, this.blocks));
  }

  /** A branch off an older commit brings a new block in both languages, by a merge. */
  merge(step: Step): void {
    const head = this.history.head();
    const fork = Math.max(1, head - 1 - (step.to % 3));
    const block = this.edit({ ...step, how: 'insert' })!;
    this.byHand.add(block.name);
    const { target } = this.files;
    const now = { ...this.files, target: withBody(target, withTranslation(blocksOf(target), block, this.blocks)) };
    const then = this.history.filesOf(fork);
    this.files.source = `${then[paths.source]!}\n${written(block, 's')}\n`;
    this.files.target = `${then[paths.target]!}\n${written(block, 't')}\n`;
    const branch = this.commit([fork]);
    Object.assign(this.files, now);
    this.commit([head, branch]);
  }

  /** Somebody polishes a translation, and leaves its codes as they are. */
  touch({ at }: Step): void {
    const body = blocksOf(this.files.target);
    const found = body[at % Math.max(1, body.length)];
    if (found?.side === 't' && !found.text.startsWith('#')) {
      const text = found.text.replace(/^( *(?:-|1\.) (?:\[.\] )?|> )?t/, '$1Oui t');
      this.setBody(body.map((one) => (one === found ? { ...one, text } : one)));
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

  setBody(body: Parameters<typeof withBody>[1]): void {
    this.files.target = withBody(this.files.target, body);
  }

  async checked(command: () => Promise<unknown>, isSync: boolean): Promise<void> {
    const { target } = this.files;
    const [before, recorded] = [blocksOf(target), this.recordedIn(target)];
    const wasCurrent = await this.product.state();
    await command();
    const after = blocksOf(this.files.target);
    if (isSync) this.wrongs.push(...lossesIn(before, after, this.blocks));
    const isNews = wasCurrent !== 'current' || target !== this.files.target;
    if (isNews && (await this.product.state()) === 'current')
      this.wrongs.push(...belies(after, this.blocks, { byHand: this.byHand, recorded }));
  }

  /** The source of the commit that a target records. */
  recordedIn(target: string): string {
    const id = /default_lang_commit: (\w+)/.exec(target)?.[1];
    const commit = Array.from({ length: this.history.head() + 1 }, (_, number) => number).find(
      (number) => this.history.idOf(number) === id,
    );
    return this.history.filesOf(commit!)[paths.source]!;
  }
}

const versionOf = ({ to }: Step): '1.2' | '2.0' => (to % 2 === 0 ? '1.2' : '2.0');
