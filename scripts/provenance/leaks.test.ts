import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { dialects } from './index.ts';

const scripts = join(import.meta.dirname, '..');

/** Code, without comments, the names of checks, what they tell people and their examples. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const named = text.replace(/Check<'[\w-]+'>|^ {2}id: '[\w-]+'/gm, '');
  return named.replace(/^ {2}examples: \[.*?^ {2}\],$/ms, '').replace(/^ {2}(?:about|why):\s+(?:'.*'|".*"),$/gm, '');
}

test('what a dialect calls its keys stands in its file, and nowhere else', () => {
  const keys = dialects.flatMap((dialect) => [...dialect.keys, ...Object.keys(dialect.forms)]).filter((key) => /[._-]/.test(key));
  const files = readdirSync(scripts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^(?:provenance|testing)\//.test(relative(scripts, file)));
  const leaks = files.flatMap((file) => {
    const code = codeOf(file);
    return keys.filter((key) => code.includes(`'${key}'`) || code.includes(`"${key}"`)).map((key) => `${relative(scripts, file)}: ${key}`);
  });
  expect(keys).toContain('ms.openlocfilehash');
  expect(leaks).toEqual([]);
  const recording = dialects.filter(
    ({ keys: own, recordFile }) => own.length > 0 || (recordFile !== null && !recordFile.includes('{target}')),
  );
  const imports = files.filter((file) => recording.some(({ id }) => codeOf(file).includes(`provenance/${id}.ts'`)));
  expect(imports.map((file) => relative(scripts, file))).toEqual([]);
});
