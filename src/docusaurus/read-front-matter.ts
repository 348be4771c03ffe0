import { relative } from 'node:path';
import { type Scalar, visit } from 'yaml';
import { pageOf } from '../../scripts/index.ts';
import { readYaml } from '../../scripts/markdown/yaml/read-yaml.ts';
import type { Page } from '../../scripts/model/page.ts';

interface Read {
  frontMatter: Record<string, unknown>;
  content: string;
}

/**
 * @param file absolute path of a page
 * @throws Error without a stack where its front matter is no YAML, or broken
 */
export function readFrontMatter(file: string, text: string): Read {
  const page = pageOf(file, text);
  const { range, problems } = page.frontMatter;
  if (problems[0]) throw problemAt(page, problems[0].range.start, problems[0].message);
  return { frontMatter: range ? valuesIn(page, range) : {}, content: page.text.slice(page.bodyStart).trim() };
}

function valuesIn(page: Page, range: { start: number; end: number }): Read['frontMatter'] {
  const fenced = page.text.slice(range.start, range.end);
  const begin = fenced.search(/[\n\r]/);
  const read = readYaml(fenced.slice(begin, fenced.lastIndexOf('---')), {
    schema: 'core',
    customTags: ['timestamp'],
    merge: true,
    logLevel: 'error',
  });
  if ('deep' in read) throw problemAt(page, range.start, 'Unexpected front matter that nests hundreds of levels deep');
  const [error] = read.document.errors;
  if (error) throw problemAt(page, range.start + begin + error.pos[0], error.message.split('\n')[0]!);
  visit(read.document, { Scalar: (_, scalar) => void (isOtherwise(scalar) && (scalar.value = scalar.source)) });
  return (read.document.toJS() ?? {}) as Read['frontMatter'];
}

function isOtherwise({ value, source }: Scalar): boolean {
  if (source === undefined) return false;
  return value instanceof Date ? isReadAlike(value, source) : typeof value === 'number' && isPrintedOtherwise(value, source);
}

/** `2020-04-21`, and not `2020-04-21T18:00:00+02:00`: of text Docusaurus takes the moment to be in UTC, by a `Z` at its end. */
const isReadAlike = (date: Date, source: string): boolean => new Date(`${source}Z`).getTime() === date.getTime();

/** `12e4567`, `0123456`, `1.10` */
const isPrintedOtherwise = (value: number, source: string): boolean => String(value) !== source;

function problemAt(page: Page, offset: number, message: string): Error {
  const { line, column } = page.place({ start: offset, end: offset });
  const error = new Error(`${relative(process.cwd(), page.path)}:${line}:${column}: ${message}`);
  error.stack = error.message;
  return error;
}
