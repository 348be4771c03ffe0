import { expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

/** What is found in a target that records nothing, and stood between two versions of its source and the last one. */
async function found([first, ...others]: readonly string[], target: string): Promise<string[]> {
  const site = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': first! }]);
  site.commit({ 'fr/a.md': target });
  for (const source of others) site.commit({ 'docs/a.md': source });
  const { findings } = JSON.parse((await runIn(site.root, 'check --format json')).out) as { findings: Finding[] };
  return findings.map(({ check, line }) => `${check} ${line}`);
}

const code = (...lines: string[]) => `# A\n\nDo it so, in the file of the project:\n\n\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;
const french = (...lines: string[]) => `# A\n\nFaites-le ainsi, dans le fichier du projet :\n\n\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;

test('code of which each line stood in a version of the source is none that was damaged', async () => {
  const versions = [code('one(a)', 'use(x)', 'two(b)'), code('one(b)', 'use(x)', 'two(c)'), code('one(d)', 'use(x)', 'two(d)')];
  expect(await found(versions, french('one(b)', 'use(x)', 'two(b)'))).toEqual([]);
  expect(await found(versions, french('one(b)', 'use(x)', 'two(é)'))).toEqual(['code-block-changed 8']);
});

test('a template that stood in a version of the source is none that came in with the target', async () => {
  const list = (item: string) => `# A\n\n- ${item}\n- Two of them.\n`;
  const versions = [list('One.'), list('{{ macro("a") }}'), list('Three of all.')];
  expect(await found(versions, '# A\n\n- {{ macro("b") }}\n- Deux.\n')).toEqual([]);
  expect(await found(versions, '# A\n\n- {{ other("b") }}\n- Deux.\n')).toEqual(['active-content 3']);
});
