import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { everyQuestion } from '../testing/hostile/repository.ts';
import { runAll } from '../testing/hostile/run-all.ts';
import { shell } from '../testing/hostile/shell.ts';
import { hostileWords, oddWords } from '../testing/hostile/words.ts';
import { runIn } from '../testing/run-in.ts';

vi.setConfig({ testTimeout: 180_000 });

describe('words of a stranger', () => {
  const words = [...Object.values(hostileWords).map(({ word }) => word), ...oddWords];
  test.each(Object.entries(hostileWords))('%s as a careless program takes it', async (_, { word, careless }) => {
    const root = everyQuestion();
    await shell(careless(word), root);
    expect(readdirSync(root)).toContain('canary');
  });

  test('all of them as revisions on the command line', async () => {
    const root = everyQuestion();
    for (const word of words) {
      for (const line of [`drift --since=`, `drift --source-ref=`, `check --changed=`]) {
        const [command, flag] = line.split(' ') as [string, string];
        await runIn(root, [command, `${flag}${word}`]);
      }
    }
    expect(readdirSync(root)).not.toContain('canary');
  });

  test('all of them as commits that targets record', async () => {
    const root = everyQuestion();
    words.forEach((word, index) => {
      cpSync(join(root, 'docs/a.md'), join(root, `docs/${index}.md`));
      const recorded = readFileSync(join(root, 'fr/a.md'), 'utf8').replace(/(?<=default_lang_commit: ).*/, () => JSON.stringify(word));
      writeFileSync(join(root, `fr/${index}.md`), recorded);
    });
    await shell('git add -A && git commit -qm words', root);
    await runAll(root);
    expect(readdirSync(root)).not.toContain('canary');
  });

  test('all of them as names of pages', async () => {
    const root = everyQuestion();
    const layout = { source: '{path}', target: 'fr/{path}' };
    writeFileSync(join(root, 'lockstep.config.json'), JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [layout] }));
    for (const word of words.filter((one) => !one.includes('/'))) {
      for (const folder of ['', 'fr']) cpSync(join(root, 'docs/a.md'), join(root, folder, `${word}.md`));
    }
    await shell('git add -A && git commit -qm names', root);
    await runAll(root);
    expect(readdirSync(root).filter((name) => name.startsWith('canary') && !name.endsWith('.md'))).toEqual([]);
    const { out } = await runIn(root, 'drift --format json');
    expect(out).toContain('--output=canary.md');
  });
});
