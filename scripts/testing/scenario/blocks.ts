/** One block of a page whose truth is known: what it is called, and what of it survives translation. */
export interface Block {
  /** Letters only: words are made of it, so that each text of a page tells what it is, in whatever language. */
  name: string;
  kind: 'heading' | 'paragraph' | 'item' | 'code';
  /** Of a heading. */
  level: number;
  /** How often its words were rewritten. */
  wording: number;
  /** Version of the command in it, and of the page that it links to. */
  code: number;
  address: number;
  /** Of a heading; 0: it gives itself no id. */
  id: number;
  /** Of an item: its sign, its box, and whether it belongs to the item before it; of a paragraph whether a line ends in it, and whether it is a quote. */
  sign: '-' | '1.';
  box: '' | '[ ] ' | '[x] ';
  isDeep: boolean;
  isBroken: boolean;
  isQuoted: boolean;
}

export const newBlock = (name: string, kind: Block['kind'], level: number): Block => ({
  name,
  kind,
  level,
  wording: 0,
  code: 0,
  address: 0,
  id: 0,
  sign: '-',
  box: '',
  isDeep: false,
  isBroken: false,
  isQuoted: false,
});

/** `sbaco` names the English words of `baco`, `tbaco` those of its translation. */
export type Side = 's' | 't';

/** The words of a block: as many as its name makes them, one of them of its wording. */
export function wordsOf({ name, wording }: Block, side: Side): string {
  const count = 3 + (name.charCodeAt(0) % 5);
  const words = Array.from({ length: count }, (_, index) => side + name + 'aeiou'[index % 5]! + 'nrlst'[(index * 3) % 5]!);
  words[1] = `${side}${name}${'bcdfgh'[wording % 6]!.repeat(1 + Math.floor(wording / 6))}x`;
  return `${words.join(' ')}.`;
}

/** A block as Markdown; a translator writes addresses as they are on the translated site. */
export function written(block: Block, side: Side): string {
  const { kind, code, address, id, level, name } = block;
  const words = wordsOf(block, side);
  if (kind === 'heading') return `${'#'.repeat(level)} ${words.slice(0, -1)}${id > 0 ? ` {#${name}-${'abcdef'[id % 6]}}` : ''}`;
  if (kind === 'code') return `\`\`\`sh\nrun ${name} ${version(code)}\n\`\`\``;
  const link = `[${side}${name}](${side === 't' ? '/fr' : ''}/docs/${name}/${version(address)})`;
  const codes = `\`get ${name}@${version(code)}\` ${link}`;
  if (kind === 'item') return `${block.isDeep ? deep : ''}${block.sign} ${block.box}${words} ${codes}`;
  const quote = block.isQuoted ? '> ' : '';
  return `${quote}${words}${block.isBroken ? `  \n${quote}` : ' '}${codes}`;
}

/** Behind an item of either sign this is within it. */
const deep = '   ';

const version = (number: number): string => `v${'abcdefghij'[number % 10]!}${number >= 10 ? Math.floor(number / 10) : ''}`;

export const pageOfBlocks = (blocks: readonly Block[], side: Side): string => blocks.map((block) => `${written(block, side)}\n`).join('\n');

/**
 * What of a block a page must hold to follow its source: level, command, address, id, sign, box, hard break.
 *
 * @param isWithin whether it follows an item that it may belong to
 */
export function held(block: Block, text: string, isWithin: boolean): boolean {
  const { kind, level, code, address, id, name } = block;
  if (kind === 'heading') {
    const ids = /\{#([^}]*)\}/.exec(text)?.[1] ?? '';
    return text.startsWith(`${'#'.repeat(level)} `) && (id === 0 || ids === `${name}-${'abcdef'[id % 6]}`);
  }
  if (kind === 'code') return text.includes(`run ${name} ${version(code)}\n`);
  if (kind === 'paragraph' && (text.includes('  \n') !== block.isBroken || !(block.isQuoted ? /^> / : /^[a-z]/i).test(text))) return false;
  if (kind === 'item' && /^(?:-|1\.) (?:\[.\] )?/.exec(text.trimStart())?.[0] !== `${block.sign} ${block.box}`) return false;
  if (kind === 'item' && isWithin && text.startsWith(deep) !== block.isDeep) return false;
  return text.includes(`\`get ${name}@${version(code)}\``) && text.includes(`/docs/${name}/${version(address)})`);
}

/** A block of a page as it was found there. */
export interface Found {
  name: string;
  /** In which language it is; null: code is in none. */
  side: Side | null;
  text: string;
}

/** The blocks of a page's body in their order. A heading needs no blank line after it, an item none before it. */
export const blocksIn = (body: string): Found[] =>
  body.split(/\n\n+|\n(?= *(?:-|1\.) |#)|(?<=(?:^|\n)#[^\n]*)\n/).flatMap((text) => blockIn(text.replace(/^\n+/, '').trimEnd()) ?? []);

function blockIn(text: string): Found | null {
  const code = /^```sh\nrun ([a-z]+) /.exec(text);
  if (code) return { name: code[1]!, side: null, text: `${text}\n` };
  const word = /(?:^|\s)([st])([a-z]{4})[aeiou][nrlst]/.exec(text);
  return word && { name: word[2]!, side: word[1] as Side, text };
}
