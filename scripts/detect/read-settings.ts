import { parse as parseToml, type TomlError } from 'smol-toml';
import { LineCounter } from 'yaml';
import { readYaml } from '../markdown/yaml/read-yaml.ts';
import { type JsObject, type JsSettings, jsSettings, type JsValue } from './js-settings.ts';
import type { Site } from './site.ts';

type Read = { value: Record<string, unknown> } | { note: string };

/** What settings in JSON, YAML or TOML say, as an object; or why it can't be told. */
export function readData(site: Site, path: string): Read {
  const text = site.read(path);
  if (text === null) return { note: tooLarge(path) };
  return path.endsWith('.toml') ? fromToml(text, path) : fromYaml(text, path);
}

function fromToml(text: string, path: string): Read {
  try {
    return { value: parseToml(text, { integersAsBigInt: 'asNeeded' }) };
  } catch (error) {
    const { line, column } = error as TomlError;
    return { note: `${path}:${line}:${column}: not TOML` };
  }
}

/** JSON is YAML. */
function fromYaml(text: string, path: string): Read {
  const lines = new LineCounter();
  const read = readYaml(text, { lineCounter: lines });
  if ('deep' in read) return { note: `${path}: nested deeper than settings need` };
  const { document } = read;
  try {
    const [problem] = document.errors;
    if (problem) return { note: `${path}:${placeOf(lines.linePos(problem.pos[0]))}: neither JSON nor YAML` };
    const value: unknown = document.toJS();
    return { value: typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {} };
  } catch {
    // Aliases of aliases: nothing that settings need.
    return { note: `${path}: more aliases than settings need` };
  }
}

const placeOf = ({ line, col }: { line: number; col: number }): string => `${line}:${col}`;

/** What settings in JavaScript or TypeScript say with literals; or why it can't be told. Their code is never run. */
export function readCode(site: Site, path: string): JsSettings | { note: string } {
  const code = site.read(path);
  if (code === null) return { note: tooLarge(path) };
  try {
    return jsSettings(code, path.endsWith('ts') ? 'typescript' : 'javascript');
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    if (loc) return { note: `${path}:${loc.line}:${loc.column + 1}: neither JavaScript nor TypeScript` };
    return { note: `${path}: nested deeper than settings need` };
  }
}

/** Why a file that is there has no text: `site.read` gives none of such. */
const tooLarge = (path: string): string => `${path}: more than 1 MiB, too large for settings`;

/** What an object says of a key; `otherwise` where nothing does. What is spread may say it, too: null. */
export function said(object: JsObject, key: string, otherwise: JsValue): JsValue {
  return object.get(key) ?? (object.has(key) || object.has('...') ? null : otherwise);
}
