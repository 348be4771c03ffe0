import { createContext, runInContext } from 'node:vm';
import { type JsSettings, jsSettings } from './js-settings.ts';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

/**
 * What settings in JavaScript or TypeScript say with literals; or why it can't be told. Their code is never run.
 *
 * @param limit milliseconds
 */
export function readCode(site: Site, path: string, limit = 5000): JsSettings | { note: string } {
  const code = site.read(path);
  if (code === null) return { note: tooLarge(path) };
  try {
    return inTime(() => jsSettings(code, path.endsWith('ts') ? 'typescript' : 'javascript'), limit);
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    if (loc) return { note: `${path}:${loc.line}:${loc.column + 1}: neither JavaScript nor TypeScript` };
    return { note: `${path}: nested deeper than settings need` };
  }
}

/** For each `f<T>(` that is open, the parser reads what follows twice. All that is run here is our own function. */
function inTime(read: () => JsSettings, timeout: number): JsSettings {
  return runInContext('read()', createContext({ read }), { timeout }) as JsSettings;
}
