import { describe, expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';
import { choicesOf, isInRange, readRange } from './moniker-range.ts';

const render = async (markdown: string, files: Record<string, string> = { 'docs/x': '' }) => {
  const { html, ...rest } = await renderArticle(siteFrom(files), 'docs/a.md', markdown);
  return { html: html.replaceAll('\n', ''), ...rest };
};

test.each(['::: zone pivot="windows"', ':::zone pivot="Windows"', ':::: zone pivot = "windows"', "::: zone pivot='windows' :::"])(
  'a zone that %s opens',
  async (line) => {
    const { html, findings } = await render(`Before.\n${line}\n\n- Text\n\n::: zone-end\nAfter.`);
    const label = '<p class="learn-zone-label">Windows</p>';
    const zone = `<div class="learn-zone" data-zone="pivot" data-for="windows" data-names="Windows" data-order="windows" data-default="">${label}<ul><li>Text</li></ul></div>`;
    expect(html).toBe(`<p>Before.</p>${zone}<p>After.</p>`);
    expect(findings).toEqual([]);
  },
);

test('titles of pivots are those of zone-pivot-groups.yml, the reader’s before the source’s', async () => {
  const groups = (title: string) => `groups:\n- id: a\n  pivots:\n  - id: cs\n    title: ${title}\n`;
  const files = { 'docs/zone-pivot-groups.yml': groups('C#') };
  expect((await render('::: zone pivot="cs,py"\nA\n::: zone-end', files)).html).toContain('data-names="C#|Py"');
  const both = { ...files, 'i18n/fr-FR/docusaurus-plugin-content-docs/current/zone-pivot-groups.yml': groups('C sharp') };
  expect((await render('::: zone pivot="cs"\nA\n::: zone-end', both)).html).toContain('data-names="C sharp"');
  for (const broken of ['{{', 'groups: [null]', 'groups:\n- pivots: [null, {id: 1}]', 'a'])
    expect((await render('::: zone pivot="cs"\nA\n::: zone-end', { 'docs/zone-pivot-groups.yml': broken })).html).toContain(
      'data-names="Cs"',
    );
});

test('a page that names groups of pivots has their order, and their titles before those of other groups', async () => {
  const groups = [
    'groups:\n- id: other\n  pivots:\n  - id: cli\n    title: Other CLI\n',
    '- id: own\n  pivots:\n  - id: Studio\n    title: Visual Studio\n  - id: cli\n    title: CLI\n',
  ];
  const files = { 'docs/zones/zone-pivot-groups.yml': groups.join('') };
  const markdown = '::: zone pivot="cli"\nA\n::: zone-end\n::: zone pivot="studio"\nB\n::: zone-end';
  const { html } = await renderArticle(siteFrom(files), 'docs/a.md', markdown, 'fr-FR', { zone_pivot_groups: 'own' });
  expect([...html.matchAll(/data-names="[^"]*" data-order="[^"]*"(?: data-default="")?/g)].map(([zone]) => zone)).toEqual([
    'data-names="CLI" data-order="studio cli"',
    'data-names="Visual Studio" data-order="studio cli" data-default=""',
  ]);
});

test.each([
  '{"groups":[null, 1]}',
  '{"groups":[{"pivots":[null, {"id":5,"title":"A"}, {"id":"cs","title":{}}]}]}',
  '[]',
  'null',
  '? '.repeat(8000),
])('a translation’s file of pivots stops no page: %$', async (groups) => {
  const files = { 'docs/x': '', 'i18n/fr-FR/docusaurus-plugin-content-docs/current/zone-pivot-groups.yml': groups };
  expect((await render('::: zone pivot="cs"\nA\n::: zone-end', files)).html).toContain('data-names="Cs"');
});

test('of monikers the newest version is the default', async () => {
  const { html } = await render(
    '::: moniker range="< vs-2022"\nOld\n::: moniker-end\n::: moniker range=">= vs-2022"\nNew\n::: moniker-end',
  );
  expect(html).toMatch(/data-for="vs-2022-and-earlier" data-names="Vs 2022 and earlier" data-order="vs-2022-and-earlier vs-2022"><p/);
  expect(html).toMatch(/data-for="vs-2022" data-names="Vs 2022" data-order="[^"]*" data-default=""><p/);
});

test.each([
  ['that nothing closes', '::: zone pivot="a"\nText', '1:1 Unexpected ":::zone" that nothing closes, expected a line ":::zone-end"'],
  ['that nothing opens', 'Text\n\n::: zone-end', '3:1 Unexpected ":::zone-end", expected a line ":::zone" before it'],
  ['without a pivot', '::: zone\nText\n::: zone-end', '1:1 Unexpected ":::zone" for no reader, expected pivot="…"'],
])('a zone %s is a finding, and its text is shown', async (_, markdown, finding) => {
  const { html, findings } = await render(markdown);
  expect(html).toContain('Text</p>');
  expect(html).not.toContain(':::');
  expect(findings).toEqual([finding]);
});

test('a zone of another target is for all, or for none', async () => {
  expect((await render('::: zone target="docs"\nA\n::: zone-end\n::: zone target="chromeless"\nB\n::: zone-end')).html).toBe('<p>A</p>');
});

describe('ranges', () => {
  test.each([
    ['>= aspnetcore-3.0', 'aspnetcore-3.1', true],
    ['>= aspnetcore-3.0', 'aspnetcore-10.0', true],
    ['>= aspnetcore-3.0', 'aspnetcore-2.2', false],
    ['>= aspnetcore-3.0 < aspnetcore-5.0', 'aspnetcore-6.0', false],
    ['<=tfs-2018 || azure-devops', 'azure-devops', true],
    ['<=tfs-2018 || azure-devops', 'tfs-2017', true],
    ['>= azure-devops-2019', 'azure-devops', true],
    ['= vs-2019', 'vs-2019', true],
  ])('%s of %s: %s', (range, moniker, expected) => expect(isInRange(moniker, readRange(range))).toBe(expected));

  test('every range has a choice that shows it', () => {
    const ranges = ['< a-3', '>= a-3', '> a-5', 'b'].map(readRange);
    const choices = choicesOf(ranges);
    for (const range of ranges) expect(choices.some((choice) => isInRange(choice, range))).toBe(true);
    expect(choices).toEqual(['a-3-and-earlier', 'a-3', 'a-5', 'a-5-and-later', 'b']);
  });
});
