import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { soundMessages } from './sound-messages.ts';

const sound = '{ "a": { "message": "A", "description": "B" }, "b": { "message": "" } }';
const files = {
  'i18n/fr-FR/code.json': sound,
  'i18n/fr-FR/docusaurus-theme-classic/navbar.json': sound,
  'i18n/fr-FR/docusaurus-plugin-content-docs/current/data.json': '{',
};

/** What is said when the words of French are asked for in its build, and where they are then. */
function ask(more: Record<string, string>) {
  const said: string[] = [];
  const warn = vi.spyOn(console, 'warn').mockImplementation((line: string) => void said.push(line));
  vi.stubEnv('DOCUSAURUS_CURRENT_LOCALE', 'fr-FR');
  onTestFinished(() => (warn.mockRestore(), void vi.unstubAllEnvs()));
  const root = siteFrom({ ...files, ...more });
  const folder = join(root, 'i18n', soundMessages(root, 'fr-FR'));
  return { said, has: (name: string) => existsSync(join(folder, name)), isOwn: folder === join(root, 'i18n/fr-FR') };
}

test('words that are sound stay where they are, and other files are not looked at', () => {
  expect(ask({})).toMatchObject({ said: [], isOwn: true });
});

test.each([
  ['broken', '{ "a": { "message": "A"'],
  ['empty', ''],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['text', '{ "a": "A" }'],
  ['a message that is none', '{ "a": { "message": 1 } }'],
  ['a message with more', '{ "a": { "message": "A", "html": "<b>" } }'],
  ['an empty description', '{ "a": { "message": "A", "description": "" } }'],
])('a file that is %s is left out and named, and the others are kept', (_, text) => {
  const { said, has } = ask({ 'i18n/fr-FR/docusaurus-plugin-content-docs/current.json': text });
  expect(said).toEqual([
    expect.stringMatching(/^\[WARNING\] i18n\/fr-FR\/docusaurus-plugin-content-docs\/current\.json:1:1 Unexpected .*, expected /),
  ]);
  const names = ['docusaurus-plugin-content-docs/current.json', 'code.json', 'docusaurus-theme-classic/navbar.json'];
  expect(names.map(has)).toEqual([false, true, true]);
});

test('a file that is a link out of the project, or to a device, is left out, named and not read', () => {
  const name = 'docusaurus-plugin-content-docs/current.json';
  const root = siteFrom(files);
  symlinkSync('/dev/zero', join(root, 'i18n/fr-FR', name));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('DOCUSAURUS_CURRENT_LOCALE', 'fr-FR');
  onTestFinished(() => (warn.mockRestore(), void vi.unstubAllEnvs()));
  const folder = join(root, 'i18n', soundMessages(root, 'fr-FR'));
  expect(warn.mock.calls).toEqual([[expect.stringContaining(`i18n/fr-FR/${name}:1:1 Unexpected link out of the project`)]]);
  expect([existsSync(join(folder, name)), existsSync(join(folder, 'code.json'))]).toEqual([false, true]);
});

test('a locale without words has none', () => {
  expect(soundMessages(siteFrom({ 'docs/a.md': '' }), 'sv-SE')).toBe('sv-SE');
});
