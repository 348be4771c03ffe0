import { LineCounter, parseDocument } from 'yaml';
import { readToml } from './read-toml.ts';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

/** What settings in JSON, YAML or TOML say, as an object; or why it can't be told. */
export function readData(site: Site, path: string): { value: Record<string, unknown> } | { note: string } {
  const text = site.read(path);
  if (text === null) return { note: tooLarge(path) };
  if (path.endsWith('.toml')) return { value: readToml(text) };
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
