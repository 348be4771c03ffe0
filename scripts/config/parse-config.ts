import { isNode, LineCounter } from 'yaml';
import type { CheckOverride } from '../model/check-settings.ts';
import { UsageError } from '../model/finding.ts';
import { translatedBy } from '../markdown/front-matter/front-matter-rules.ts';
import { readYaml } from '../markdown/yaml/read-yaml.ts';
import { isGitName } from '../model/is-git-name.ts';
import { nearest } from '../model/nearest.ts';
import { type Config, defaults, generatorOf } from './config.ts';
import { globProblem } from './globs.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import { type Schema, validate, type Violation } from './validate.ts';

/** More than these help nobody, and a file of a pull request may hold thousands. */
const mostViolations = 20;

type ParsedConfig = Omit<Partial<Config>, 'frontMatter'> &
  Omit<Config, keyof typeof defaults> & { frontMatter?: Partial<Config['frontMatter']> };

/**
 * A configuration from its text, its defaults filled in. JSON is read as the YAML that it is, for the places of its values.
 *
 * @param file what messages call it
 * @param judge what else is wrong with it, by where it lies
 * @throws UsageError with path:line:column where it is no JSON, or not of the schema
 */
export function parseConfig(text: string, file: string, judge: (config: Config) => Violation[] = () => []): Config {
  const lines = new LineCounter();
  const read = readYaml(text, { lineCounter: lines, schema: 'json' });
  if ('deep' in read)
    throw new UsageError(
      `${file}:${text.slice(0, read.deep).split('\n').length}:1: Unexpected nesting, expected the keys of a configuration`,
    );
  const { document } = read;
  const [problem] = document.errors;
  if (!isJson(text)) throw new UsageError(`${at(problem?.pos[0] ?? text.length)}: Unexpected text, expected JSON`);
  if (problem) throw new UsageError(`${at(problem.pos[0])}: Unexpected second key of one name, expected every key once`);
  const value: unknown = document.toJS();
  const found = validate(value, schema as Schema);
  refuse(found.length > 0 ? found : contradictions(value as Config));
  const { $schema: _, ...given } = value as Record<string, unknown>;
  const config = withDefaults(given as unknown as ParsedConfig);
  refuse(judge(config));
  return config;

  function refuse(violations: readonly Violation[]): void {
    if (violations.length === 0) return;
    const shown = violations.slice(0, mostViolations).map((violation) => describe(violation));
    const rest = violations.length - shown.length;
    throw new UsageError([...shown, ...(rest > 0 ? [`${file}: …and ${rest} more`] : [])].join('\n'));
  }

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
  const translated = [...translatedBy[generatorOf(config.pages)]];
  return {
    ...defaults,
    ...config,
    frontMatter: { ...defaults.frontMatter, translated, isListed: config.frontMatter?.translated !== undefined, ...config.frontMatter },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

type Contents = Pick<Config, 'sourceLocale' | 'locales' | 'pages'> & Partial<Config>;

/** What fits the schema and still can't be meant: a locale twice, a layout whose targets are its sources, a glob that none can match, a way into git's folder. */
export function contradictions(contents: Contents): Violation[] {
  const { sourceLocale, locales, pages } = contents;
  return [
    ...locales.flatMap((locale, index) => ofLocale(locale, index)),
    ...pages.flatMap((layout, index) => ofLayout(layout, index)),
    ...(['includes', 'exclude', 'keepSource'] as const).flatMap((key) =>
      (contents[key] ?? []).flatMap((glob, index) => ofGlob(glob, [key, index])),
    ),
    ...(contents.checkOverrides ?? []).flatMap((override, index) => ofOverride(override, ['checkOverrides', index])),
    ...(['sidecar', 'glossary'] as const).flatMap((key) => ofPattern(contents[key] ?? '', [key], locales)),
    ...ofPlaceholders(contents.published ?? '', ['published']),
    ...(['sourceRoot', 'targetRoot'] as const).flatMap((key) => ofPath(contents[key] ?? '', [key])),
  ];

  function ofGlob(glob: string, path: Violation['path']): Violation[] {
    const message = globProblem(glob);
    return message === null ? [] : [{ path, message }];
  }

  function ofOverride({ paths = [], locales: own = [] }: CheckOverride, path: Violation['path']): Violation[] {
    const known = [sourceLocale, ...locales];
    const unknown = own.flatMap((locale, index): Violation[] => {
      const message = `Unexpected locale "${locale}", expected one of ${known.join(', ')}${nearest(locale, known)}`;
      return known.includes(locale) ? [] : [{ path: [...path, 'locales', index], message }];
    });
    return [...paths.flatMap((glob, index) => ofGlob(glob, [...path, 'paths', index])), ...unknown];
  }

  function ofLocale(locale: string, index: number): Violation[] {
    const path = ['locales', index];
    if (locale === sourceLocale)
      return [{ path, message: `Unexpected source locale "${locale}", expected locales that are translated to` }];
    if (locales.indexOf(locale) < index) return [{ path, message: `Unexpected second "${locale}", expected every locale once` }];
    return [];
  }

  function ofLayout(layout: Contents['pages'][number], index: number): Violation[] {
    const { source, target, sidecar = '' } = layout;
    const patterns = Object.entries({ source, target, sidecar });
    const [strange] = patterns.flatMap(([side, pattern]) => ofPattern(pattern, ['pages', index, side], [sourceLocale, ...locales]));
    if (strange) return [strange];
    const [repeated] = (['source', 'target'] as const).flatMap((side) =>
      ['{locale}', '{path}'].flatMap((name) => (layout[side].split(name).length > 2 ? { side, name } : [])),
    );
    if (repeated) {
      return [{ path: ['pages', index, repeated.side], message: `Unexpected second ${repeated.name}, expected it once in a pattern` }];
    }
    const whole = source.includes('{path}');
    if (whole !== target.includes('{path}')) {
      const [has, lacks] = whole ? ['source', 'target'] : ['target', 'source'];
      const message = `Unexpected absence of {path}, which "${has}" has, expected it in both, or in none for one file`;
      return [{ path: ['pages', index, lacks], message }];
    }
    if (!target.includes('{locale}') && locales.length > 1) {
      return [
        {
          path: ['pages', index, 'target'],
          message: `Unexpected absence of {locale} with ${locales.length} locales, expected a place of its own for each`,
        },
      ];
    }
    return [];
  }
}

/** A pattern that leads out of its checkout, or into git's own folder for one of the locales. */
function ofPattern(pattern: string, path: Violation['path'], locales: readonly string[]): Violation[] {
  const [unknown] = ofPlaceholders(pattern, path);
  if (unknown) return [unknown];
  if (namesOf(pattern).includes('..')) {
    return [{ path, message: 'Unexpected "..", expected a folder below: "sourceRoot" and "targetRoot" name other checkouts' }];
  }
  return locales
    .flatMap((locale) =>
      ofPath(
        pattern.replaceAll('{locale}', () => locale),
        path,
      ),
    )
    .slice(0, 1);
}

function ofPlaceholders(pattern: string, path: Violation['path']): Violation[] {
  const [unknown, name] = /\{(?!(?:locale|path)\})([^{}/]{0,40})\}/.exec(pattern) ?? [];
  if (unknown === undefined) return [];
  return [{ path, message: `Unexpected placeholder ${unknown}, expected {locale} or {path}${meantBy(name!)}` }];
}

/** What other tools call the same: `{lang}` of Lunaria, `%file_name%` of Crowdin. */
function meantBy(name: string): string {
  if (/^(?:lang|language|loc|i18n|culture|region)/i.test(name)) return '; did you mean {locale}?';
  return /^(?:file|slug|name|page|doc)/i.test(name) ? '; did you mean {path}?' : nearest(name, ['locale', 'path']);
}

function ofPath(place: string, path: Violation['path']): Violation[] {
  // `/etc`, `\\server`, `C:`
  if (/^(?:[\\/]|[A-Za-z]:)/.test(place)) return [{ path, message: `Unexpected absolute path "${place}", expected a relative one` }];
  const gits = namesOf(place).find((name) => isGitName(name));
  return gits === undefined ? [] : [{ path, message: `Unexpected "${gits}", expected a folder that is not git's own` }];
}

const namesOf = (place: string): string[] => place.split(/[\\/]/);
