import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['sv', 'fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
});

const page = '---\ntitle: A\ndescription: B\n---\n\n# A\n';

/** Nine sources, some without a target, some wrong, and a folder of a locale that is not configured. */
function site(): string {
  const names = [...'abcdefghi'];
  const sources = names.map((name, index) => [`docs/${name}.md`, index % 3 === 0 ? page.replace('A\n', 'A\r\n') : page]);
  const targets = names.slice(3).map((name, index) => [`i18n/fr/${name}.md`, index % 2 === 0 ? '# A\n' : page]);
  const others = ['i18n/de/a.md', 'i18n/sv/d.md', 'i18n/sv/e.md'].map((path) => [path, '# A\n']);
  return siteFrom({ 'lockstep.config.json': config, ...Object.fromEntries([...sources, ...targets, ...others]) });
}

/** Runs a command in parts. Gives the words that merge them. */
async function inParts(root: string, command: string, of: number): Promise<string> {
  const files = Array.from({ length: of }, (_, index) => `${command.split(' ', 1)[0]}-${index + 1}.json`);
  for (const [index, file] of files.entries()) await runIn(root, `${command} --shard ${index + 1}/${of} --format json --output ${file}`);
  return `merge ${files.join(' ')}`;
}

describe('the parts of a run', () => {
  test.each([1, 2, 3, 20])('%i reports of check are that of one run, in every format', async (of) => {
    const root = site();
    const line = await inParts(root, 'check', of);
    const [merged, whole] = [await runIn(root, `${line} --format json`), await runIn(root, 'check --format json')];
    expect([merged.out, merged.code]).toEqual([whole.out, whole.code]);
    const [pretty, same] = [await runIn(root, line), await runIn(root, 'check')];
    expect(pretty.out).toBe(same.out);
    expect((await runIn(root, `${line} --format sarif`)).out).toContain('content/v1');
  });

  test('each page is in one part, a source with its targets, whatever other pages there are', async () => {
    const root = site();
    await inParts(root, 'drift', 3);
    const sourcesIn = (part: number) =>
      (JSON.parse(readFileSync(join(root, `drift-${part}.json`), 'utf8')) as { pages: { source: string }[] }).pages.map(
        ({ source }) => source,
      );
    const before = [1, 2, 3].map(sourcesIn);
    // One row for each of both locales, in the same part.
    expect(before.flat().toSorted()).toEqual([...'aabbccddeeffgghhii'].map((name) => `docs/${name}.md`));
    expect(before.map((sources) => new Set(sources).size * 2)).toEqual(before.map(({ length }) => length));
    expect(before.filter((sources) => sources.length > 0).length).toBeGreaterThan(1);
    writeFileSync(join(root, 'docs/z.md'), page);
    await inParts(root, 'drift', 3);
    expect([1, 2, 3].map(sourcesIn).map((sources) => sources.filter((path) => path !== 'docs/z.md'))).toEqual(before);
  });

  test('drift, and what fails it', async () => {
    const root = site();
    const line = await inParts(root, 'drift', 2);
    const [merged, whole] = [await runIn(root, `${line} --format json`), await runIn(root, 'drift --format json')];
    expect(merged.out).toBe(whole.out);
    expect([(await runIn(root, line)).code, (await runIn(root, `${line} --fail-on missing`)).code]).toEqual([0, 1]);
  });

  test('--max-warnings counts over all of them', async () => {
    const root = siteFrom({
      'lockstep.config.json': config,
      ...Object.fromEntries([...'abcdef'].map((name) => [`docs/${name}.md`, page.replace('A\n', 'A\r\n')])),
    });
    const line = await inParts(root, 'check --sources', 3);
    expect([(await runIn(root, `${line} --max-warnings 5`)).code, (await runIn(root, `${line} --max-warnings 6`)).code]).toEqual([1, 0]);
  });
});

test('as a user sees it', async () => {
  const root = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': page, 'i18n/fr/a.md': '# A\n' });
  const line = await inParts(root, 'check', 2);
  await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/merge.md');
  const json = `${line} --format json`;
  await expect(transcript(json, await runIn(root, json), root)).toMatchFileSnapshot('transcripts/merge-json.md');
});

describe('what is no whole is refused', () => {
  test.each([
    ['', 'Unexpected end of "lockstep merge"'],
    ['gone.json', 'gone.json: Unexpected absence, expected a report of check or drift'],
    ['lockstep.config.json', 'lockstep.config.json: Unexpected content, expected a report'],
    ['docs/a.md', 'docs/a.md: Unexpected content, expected a report'],
    ['check-1.json', 'Unexpected absence of the part 2/2, expected the reports of all parts'],
    ['check-1.json check-1.json check-2.json', 'Unexpected part 1/2 twice'],
    ['check-1.json drift-2.json', 'Unexpected reports of check and of drift'],
    ['check-1.json check-2.json three.json', 'Unexpected parts of 2 and of 3'],
  ])('%s', async (files, message) => {
    const root = site();
    for (const command of ['check', 'drift']) await inParts(root, command, 2);
    await runIn(root, 'check --shard 3/3 --format json --output three.json');
    const { code, err, out } = await runIn(root, `merge ${files}`);
    expect([code, err, out]).toEqual([2, expect.stringContaining(message), '']);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/0', '-1/2', '1/99999'])('--shard %s', async (shard) => {
    for (const command of ['check', 'drift']) {
      const { code, err } = await runIn(site(), `${command} --shard=${shard}`);
      expect([code, err]).toEqual([2, expect.stringContaining(`Unexpected --shard ${shard}, expected I/N`)]);
    }
  });
});
