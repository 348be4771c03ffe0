import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const hostile = '---\nms.locfileid: "\\e]0;x\\a"\nms.sourcegitcommit: "\\e[2Jx"\nms.translationtype: "\\x9b2J"\n---\n# Hej\n';

test.each(['align', 'check', 'drift', 'drift --segments', 'sync', 'status', 'strip'])(
  '%s: no control character of a page, or of its name, reaches the terminal',
  async (line) => {
    const site = siteFrom({
      'lockstep.config.json': JSON.stringify({
        sourceLocale: 'en',
        locales: ['sv'],
        provenance: 'microsoft',
        pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
      }),
      'docs/a.md': '# Hello\n',
      'docs/\u001b[2J.md': '# Hello \u001b[2J\n',
      'sv/a.md': hostile,
      'sv/\u001b[2J.md': `${hostile}<span data-ttu-id="c4c43-101">\u001b[2J</span>`,
    });
    const { out, err } = await runIn(site, line);
    expect((out + err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(out).not.toBe('');
  },
);

test('nor one of a file that can not be used', async () => {
  const xliff = `<?xml version="1.1"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="&#x1b;[2J.md" source-language="en" target-language="sv" datatype="x"><body/></file></xliff>`;
  const site = siteFrom({
    'lockstep.config.json': JSON.stringify({
      sourceLocale: 'en',
      locales: ['sv'],
      pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    }),
    'docs/a.md': '# Hello\n',
    'a.xlf': xliff,
  });
  const { code, err } = await runIn(site, 'import a.xlf');
  expect([code, err]).toEqual([2, expect.stringContaining('"\\u001b[2J.md" is no source page')]);
});
