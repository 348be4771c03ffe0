import { isNode, LineCounter, parseDocument } from 'yaml';
import { deepYaml } from '../model/deep-yaml.ts';
import { UsageError } from '../model/finding.ts';
import { type Config, defaults } from './config.ts';
import { globProblem } from './globs.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import { type Schema, validate, type Violation } from './validate.ts';

type ParsedConfig = Omit<Partial<Config>, 'frontMatter'> &
  Omit<Config, keyof typeof defaults> & { frontMatter?: Partial<Config['frontMatter']> };

/**
 * A configuration from its text, its defaults filled in. JSON is read as the YAML that it is, for the places of its values.
 *
 * @param file what messages call it
 * @throws UsageError with path:line:column where it is no JSON, or not of the schema
 */
export function parseConfig(text: string, file: string): Config {
  const deep = deepYaml(text);
  if (deep !== null)
    throw new UsageError(`${file}:${text.slice(0, deep).split('\n').length}:1: Unexpected nesting, expected the keys of a configuration`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'json' });
  const [problem] = document.errors;
  if (!isJson(text)) throw new UsageError(`${at(problem?.pos[0] ?? text.length)}: Unexpected text, expected JSON`);
  if (problem) throw new UsageError(`${at(problem.pos[0])}: Unexpected second key of one name, expected every key once`);
  const value: unknown = document.toJS();
  const found = validate(value, schema as Schema);
  const violations = found.length > 0 ? found : contradictions(value as Config);
  if (violations.length > 0) throw new UsageError(violations.map((violation) => describe(violation)).join('\n'));
  const { $schema: _, ...config } = value as Record<string, unknown>;
  return withDefaults(config as unknown as ParsedConfig);

  function describe({ path, message }: Violation): string {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return `${at(isNode(node) ? (node.range?.[0] ?? 0) : 0)}: ${message}`;
  }

  function at(offset: number): string {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  }
}

function withDefaults(config: ParsedConfig): Config {
  return { ...defaults, ...config, frontMatter: { ...defaults.frontMatter, ...config.frontMatter } };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

interface Contents {
  sourceLocale: string;
  locales: string[];
  pages: { source: string; target: string }[];
  includes?: string[];
  exclude?: string[];
}

/** What fits the schema and still can't be meant: a locale twice, a layout whose targets are its sources, a glob that none can match. */
export function contradictions({ sourceLocale, locales, pages, includes = [], exclude = [] }: Contents): Violation[] {
  return [
    ...locales.flatMap((locale, index) => ofLocale(locale, index)),
    ...pages.flatMap((layout, index) => ofLayout(layout, index)),
    ...includes.flatMap((glob, index) => ofGlob(glob, ['includes', index])),
    ...exclude.flatMap((glob, index) => ofGlob(glob, ['exclude', index])),
  ];

  function ofGlob(glob: string, path: Violation['path']): Violation[] {
    const message = globProblem(glob);
    return message === null ? [] : [{ path, message }];
  }

  function ofLocale(locale: string, index: number): Violation[] {
    const path = ['locales', index];
    if (locale === sourceLocale)
      return [{ path, message: `Unexpected source locale "${locale}", expected locales that are translated to` }];
    if (locales.indexOf(locale) < index) return [{ path, message: `Unexpected second "${locale}", expected every locale once` }];
    return [];
  }

  function ofLayout({ source, target }: Contents['pages'][number], index: number): Violation[] {
    const path = ['pages', index, 'target'];
    const outside = (['source', 'target'] as const).filter((side) => ({ source, target })[side].split('/').includes('..'));
    if (outside.length > 0) {
      return [
        {
          path: ['pages', index, outside[0]!],
          message: 'Unexpected "..", expected a folder below: "sourceRoot" and "targetRoot" name other checkouts',
        },
      ];
    }
    const [repeated] = (['source', 'target'] as const).flatMap((side) =>
      ['{locale}', '{path}'].flatMap((name) => ({ source, target })[side].split(name).length > 2 ? { side, name } : []),
    );
    if (repeated) {
      return [{ path: ['pages', index, repeated.side], message: `Unexpected second ${repeated.name}, expected it once in a pattern` }];
    }
    if (!target.includes('{locale}') && locales.length > 1) {
      return [{ path, message: `Unexpected absence of {locale} with ${locales.length} locales, expected a place of its own for each` }];
    }
    return [];
  }
}
