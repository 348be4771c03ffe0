import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import { openTextChecker } from './commands/check/check-text.ts';
import { decode } from './markdown/text/decode.ts';
import { type Finding, UsageError } from './model/finding.ts';
import { nearest } from './model/nearest.ts';

interface Options {
  /** Checkouts that the configuration may name beside its repository, relative to the working directory: as `--checkout`. */
  checkouts?: readonly string[];
  /** Address of the reference of findings, to which `#id` is added. */
  reference?: string;
}

/**
 * The checks of `lockstep check` as a plugin of unified, for remark and for editors: `remark --use lockstep/remark`. The tree that it
 * is given is left alone and not looked at; what is judged is the text of the file, as a translation beside its source where
 * `lockstep.config.json` places it. Each finding is a message with `ruleId`, `actual`, `expected`, and fatal where it is an error.
 */
export default function lockstepRemark(options: Options = {}) {
  const { checkouts = [], reference } = options;
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  const check = openTextChecker(checkouts.map((checkout) => resolve(checkout)));
  return async (_tree: unknown, file: VFile): Promise<void> => {
    if (unknown !== undefined) {
      const reason = `Unexpected option "${unknown}" of lockstep/remark, expected one of ${names.join(', ')}${nearest(unknown, names)}`;
      file.fail(reason, { ruleId: 'configuration', source: 'lockstep' });
    }
    for (const finding of await findingsOf(file)) {
      const { check: ruleId, message, severity, actual, expected, fixable: _, path: __, ...place } = finding;
      Object.assign(file.message(message, { place: placeOf(place), ruleId, source: 'lockstep' }), {
        fatal: severity === 'error',
        actual: actual ?? undefined,
        expected: expected === null ? undefined : [expected],
        url: reference === undefined ? undefined : `${reference}#${ruleId}`,
      });
    }
  };

  async function findingsOf(file: VFile): Promise<Finding[]> {
    try {
      return await check({ file: resolve(file.cwd, file.path ?? 'untitled.md'), text: textOf(file) }, new Date());
    } catch (error) {
      if (error instanceof UsageError) file.fail(error.message, { ruleId: 'configuration', source: 'lockstep' });
      throw error;
    }
  }
}

const names: readonly string[] = ['checkouts', 'reference'] satisfies (keyof Options)[];

/** The text with its byte order mark, which is a finding. What is no UTF-8 is for others to tell: nobody edits it as text. */
function textOf({ value }: VFile): string {
  if (typeof value === 'string') return value;
  const decoded = decode(value);
  return 'text' in decoded ? decoded.text : new TextDecoder().decode(value);
}

const placeOf = ({ line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});
