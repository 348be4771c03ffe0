import { LineCounter, isNode, parseDocument } from 'yaml';
import { UsageError } from '../model/usage-error.ts';
import { type Config, defaults } from './config.ts';
import { contradictions } from './contradictions.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import { validate, type Schema, type Violation } from './validate.ts';

type ParsedConfig = Omit<Partial<Config>, 'frontMatter'> &
  Omit<Config, keyof typeof defaults> & { frontMatter?: Partial<Config['frontMatter']> };

/**
 * A configuration from its text, its defaults filled in. JSON is read as the YAML that it is, for the places of its values.
 *
 * @param file what messages call it
 * @throws UsageError with path:line:column where it is no JSON, or not of the schema
 */
export function parseConfig(text: string, file: string): Config {
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
