import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';
import { opentelemetry } from '../../provenance/opentelemetry.ts';

const parse = await loadParser();

const code = (name: string, comment: string): string =>
  `\`\`\`js\nconst ${name} = create({\n  locale: 'en', // ${comment}\n  legacy: false,\n})\n\`\`\``;

const kept = (words: readonly [string, string, string]) => ({
  head: `# ${words[0]}\n\n${words[1]} \`a\`.\n`,
  rest: `## ${words[2]}\n\n${words[1]} \`b\`, \`c\`.\n\n- ${words[0]} \`d\`\n- ${words[1]} \`e\`\n`,
});

const [english, french] = [kept(['Title', 'What we say of', 'Rest']), kept(['Titre', 'Ce que nous disons de', 'Suite'])];

const old = (label: string, words: string, comment: string): string =>
  `## ${words}\n\n${words} \`f\`.\n\n:::danger ${label}\n${words} \`g\`.\n:::\n\n${code('messages', comment)}\n`;

const coming = `## Using an option\n\nSet \`h\` at last:\n\n${code('i18n', 'words')}\n\n:::warning IMPORTANT\nMind \`i\` and \`j\`.\n:::\n`;

async function synced(oldThere: string) {
  const page = committedPage(
    [
      { source: `${english.head}\n${old('IMPORTANT', 'A format', 'words')}\n${english.rest}` },
      { target: (first: string) => `---\ndefault_lang_commit: ${first}\n---\n${french.head}\n${oldThere}\n${french.rest}` },
      { source: `${english.head}\n${english.rest}\n${coming}` },
    ],
    parse,
    opentelemetry,
  );
  await page.sync();
  return page.target().split('---\n')[2];
}

test('neither the word over a box nor code that nobody translated holds back what went and what came', async () => {
  expect(await synced(old('IMPORTANT', 'Un format', 'words'))).toBe(`${french.head}\n${french.rest}\n${coming}`);
  expect(await synced(old('ATTENTION', 'Un format', 'words'))).toBe(`${french.head}\n${french.rest}\n${coming}`);
});

test('code whose comments are translated stays', async () => {
  expect(await synced(old('ATTENTION', 'Un format', 'paroles'))).toContain('// paroles');
});
