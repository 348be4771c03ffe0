import { dirname, join, resolve } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { isFile, readBytes } from '../io/files.ts';
import { UsageError } from '../model/usage-error.ts';
import { type Config, defaults } from './config.ts';
import { contradictions } from './contradictions.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import { validate, type Schema, type Violation } from './validate.ts';

export interface LoadedConfig {
  /** Absolute path of the folder that holds the file. */
  root: string;
  file: string;
  config: Config;
}

type ParsedConfig = Omit<Partial<Config>, 'frontMatter'> &
  Omit<Config, keyof typeof defaults> & { frontMatter?: Partial<Config['frontMatter']> };

export const configName = 'lockstep.config.json';

/**
 * The configuration that holds for a folder: the file named, else the nearest `lockstep.config.json` upwards.
 *
 * @returns null where none is named and none is found
 * @throws UsageError with path:line:column where the file is absent, no JSON, or not of the schema
 */
export function loadConfig(cwd: string, named?: string): LoadedConfig | null {
  const file = named === undefined ? findUpwards(cwd) : resolve(cwd, named);
  if (file === null) return null;
  const bytes = readBytes(file);
  if (!bytes) throw new UsageError(`${named}: Unexpected absence, expected a configuration file there`);
  return { root: dirname(file), file, config: withDefaults(parseConfig(new TextDecoder().decode(bytes), file)) };
}

function withDefaults(config: ParsedConfig): Config {
  return { ...defaults, ...config, frontMatter: { ...defaults.frontMatter, ...config.frontMatter } };
}

function findUpwards(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, configName);
    if (isFile(file)) return file;
    if (dirname(folder) === folder) return null;
  }
}

/** JSON is read as the YAML that it is, for the places of its values. */
function parseConfig(text: string, file: string): ParsedConfig {
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
  return config as never;

  function describe({ path, message }: Violation): string {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return `${at(isNode(node) ? (node.range?.[0] ?? 0) : 0)}: ${message}`;
  }

  function at(offset: number): string {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
