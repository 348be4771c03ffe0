import { parse as parseToml, type TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

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
  try {
    const document = parseDocument(text, { lineCounter: lines });
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
