import { isAlias, isMap, isScalar, isSeq, type Node, type Pair as YamlPair } from 'yaml';
import { asWritten, readYaml } from '../yaml/read-yaml.ts';
import type { Field, FrontMatter, Range, Yaml, YamlProblem } from '../../model/page.ts';
import { plainYaml } from './plain-yaml.ts';

export const noFrontMatter: FrontMatter = { range: null, fields: [], problems: [] };

/**
 * Front matter of a page's text, with the place of every key and value. The fence rule is gray-matter's (the first
 * line is `---`, the block ends at the next line `---`), but no other language is ever run: gray-matter would evaluate
 * the JavaScript of a page that opens with `---js`. Hugo's TOML between two lines `+++`, and a map of Elixir before a line `---`, are no
 * text to translate either, but their keys are not read.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  if (!fences) return noFrontMatter;
  if ('problem' in fences) return { ...noFrontMatter, range: fences.range ?? null, problems: [fences.problem] };
  if (fences.yaml.end - fences.yaml.start > LONGEST) return { ...noFrontMatter, range: fences.range, problems: [tooLong(fences.yaml)] };
  const yaml = text.slice(fences.yaml.start, fences.yaml.end);
  const fields = plainYaml(yaml, fences.yaml.start);
  return { range: fences.range, ...(fields ? { fields, problems: [] } : parseYaml(yaml, fences.yaml.start)) };
}

/** The YAML library's time grows with the square of what hostile text holds: real front matter is a tenth of this. */
const LONGEST = 32_768;

const tooLong = (range: Range): YamlProblem => ({
  code: 'too-long',
  range,
  message: `Unexpected front matter of ${range.end - range.start} characters, expected at most ${LONGEST}`,
});

const tooDeep = (start: number): YamlProblem => ({
  code: 'too-deep',
  range: { start, end: start },
  message: 'Unexpected front matter that nests hundreds of levels deep, expected lines of "key: value"',
});

/** Offset at which the body begins. */
export function bodyStartOf(text: string, { range }: FrontMatter): number {
  return range ? range.end : bomLength(text);
}

/** The offset that `bodyStartOf` gives, without reading the YAML: the length of the front matter with its fences, or else of a byte order mark. */
export function frontMatterLength(text: string): number {
  const fences = findFences(text);
  return fences?.range?.end ?? bomLength(text);
}

type Fences = { range: Range; yaml: Range } | { range?: Range; problem: YamlProblem };

function findFences(text: string): Fences | null {
  const start = bomLength(text);
  if (text.startsWith('+++', start)) return findToml(text, start);
  if (text.startsWith('%{', start)) return findMap(text, start);
  if (!text.startsWith('---', start)) return null;
  const firstEnd = lineEnd(text, start);
  const info = text.slice(start + 3, firstEnd).trim();
  if (info.startsWith('-')) return null;
  if (info !== '' && info !== 'yaml') {
    const range = { start: start + 3, end: firstEnd };
    return {
      problem: { code: 'language', range, message: `Unexpected front matter language "${info}", expected YAML after a plain "---"` },
    };
  }
  const yamlStart = nextLine(text, firstEnd);
  const closing = lineOf('---', text, yamlStart);
  if (closing) return { range: { start, end: nextLine(text, closing.end) }, yaml: { start: yamlStart, end: closing.start } };
  const range = { start, end: start + 3 };
  return {
    problem: { code: 'no-closing-fence', range, message: 'Unexpected end of file, expected a line "---" that closes the front matter' },
  };
}

/** `+++` that no other closes is text. */
function findToml(text: string, start: number): Fences | null {
  const firstEnd = lineEnd(text, start);
  const closing = text.slice(start, firstEnd).trimEnd() === '+++' ? lineOf('+++', text, nextLine(text, firstEnd)) : null;
  if (!closing) return null;
  const message = 'Unexpected TOML front matter, expected YAML between two lines "---": "hugo convert toYAML" rewrites it';
  return { range: { start, end: nextLine(text, closing.end) }, problem: { code: 'toml', range: { start, end: firstEnd }, message } };
}

/** `%{ title: "A" }` before a line `---`, as NimblePublisher has it. */
function findMap(text: string, start: number): Fences | null {
  const closing = lineOf('---', text, start);
  if (!closing || !text.slice(start, closing.start).trimEnd().endsWith('}')) return null;
  const message = 'Unexpected front matter of Elixir, expected YAML between two lines "---"';
  return { range: { start, end: nextLine(text, closing.end) }, problem: { code: 'map', range: { start, end: start + 2 }, message } };
}

/** Whether front matter is sound as far as is known, in a language of which the keys are not read. */
export const isOfOtherLanguage = ({ problems }: FrontMatter): boolean => problems.some(({ code }) => code === 'toml' || code === 'map');

/** The first line from an offset on that holds a fence and nothing else, its line end left out. */
function lineOf(fence: string, text: string, from: number): Range | null {
  for (let at = from; at < text.length; at = nextLine(text, lineEnd(text, at))) {
    const end = lineEnd(text, at);
    if (text.startsWith(fence, at) && text.slice(at, end).trimEnd() === fence) return { start: at, end };
  }
  return null;
}

/** YAML of any kind, by the library. */
export function parseYaml(yaml: string, offset: number): { fields: Field[]; problems: YamlProblem[] } {
  const read = readYaml(yaml, asWritten);
  if ('deep' in read) return { fields: [], problems: [tooDeep(offset + read.deep)] };
  const { document } = read;
  const problems = document.errors.map((error) => ({
    code: error.code.toLowerCase().replaceAll('_', '-'),
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    range: { start: offset + error.pos[0], end: offset + error.pos[1] },
  }));
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { fields: [], problems };
  if (!isMap(contents)) {
    const range = { start: offset, end: offset + yaml.length };
    return {
      fields: [],
      problems: [...problems, { code: 'not-a-map', message: 'Unexpected front matter, expected lines of "key: value"', range }],
    };
  }
  return { fields: contents.items.map((item) => fieldOf(item as YamlPair<Node, Node | null>, offset)), problems };
}

function fieldOf({ key, value }: YamlPair<Node, Node | null>, offset: number): Field {
  const keyRange = rangeOf(key, offset);
  const empty = !value || (isScalar(value) && value.source === '' && value.type === 'PLAIN');
  return {
    key: isScalar(key) ? String(key.value) : '',
    value: empty ? null : plain(value),
    keyRange,
    valueRange: value ? rangeOf(value, offset) : { start: keyRange.end + 1, end: keyRange.end + 1 },
    style: empty ? 'empty' : styleOf(value),
  };
}

function styleOf(node: Node): Field['style'] {
  if (isSeq(node)) return 'list';
  if (isMap(node)) return 'map';
  if (!isScalar(node)) return 'plain';
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}

/** A node as strings. An alias stays the text it is (`*name`): nothing is ever expanded. */
function plain(node: Node | null): Yaml {
  if (!node) return null;
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) return node.value === null ? null : String(node.value);
  if (isSeq(node)) return node.items.map((item) => plain(item as Node));
  if (!isMap(node)) return null;
  return Object.fromEntries(node.items.map((item) => [String(plain(item.key as Node)), plain(item.value as Node | null)]));
}

function rangeOf(node: Node, offset: number): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start: offset + start, end: offset + end };
}

const bomLength = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

const lineBreak = /[\n\r]/g;

function lineEnd(text: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
}

function nextLine(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return Math.min(end + 1, text.length);
}
