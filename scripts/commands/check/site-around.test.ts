import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'docs/fr/{path}' }] });

/** What is found in a target with one link, beside a page whose heading was translated. */
async function found(link: string, source = link): Promise<string[]> {
  const site = siteFrom({
    'lockstep.config.json': config,
    'docs/a.md': `# A\n\n[there](${source})\n`,
    'docs/b.md': '# B\n\n## One\n',
    'docs/fr/a.md': `# Ah\n\n[là](${link})\n`,
    'docs/fr/b.md': '# Bé\n\n## Un\n',
  });
  const { findings } = JSON.parse((await runIn(site, 'check --format json')).out) as { findings: { message: string }[] };
  return findings.map(({ message }) => message);
}

test.each(['b.md', './b.md', 'b', 'b.html', '../b', '../b/'])('a link to %s leads to the page of its locale', async (link) => {
  expect(await found(`${link}#un`, `${link}#one`)).toEqual([]);
  expect(await found(`${link}#one`)).toEqual([expect.stringContaining(`Unexpected #one in ${link}#one`)]);
});
