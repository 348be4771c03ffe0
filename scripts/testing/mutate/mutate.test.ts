import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { root } from '../imports.ts';
import { type CatchRate, catchRate, knownTarget, placesOf, spliced } from './catch-rate.ts';
import { catchTable } from './catch-table.ts';
import { damages } from './damages.ts';
import { harmless } from './harmless.ts';
import { ownPairs } from './own-pairs.ts';
import { sampled } from './sampled.ts';
import { wilson } from './wilson.ts';

const parse = await loadParser();

test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [9, 10, 0.5958, 0.9821],
  [10, 10, 0.7225, 1],
  [0, 0, 0, 1],
])('%i of %i is a share of %d to %d', (hits, trials, low, high) => {
  const interval = wilson(hits, trials);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

describe('a sample', () => {
  const groups = [[1, 2, 3], [], [11, 12, 13], [21, 22, 23]];

  test('takes one of each group before it takes a second', () => {
    expect(
      sampled(groups, 3, 1)
        .map((member) => Math.floor(member / 10))
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2]);
    expect(sampled(groups, 99, 1).toSorted((a, b) => a - b)).toEqual(groups.flat());
  });

  test('is the same one by the same seed, and another one by another', () => {
    expect(sampled(groups, 9, 1)).toEqual(sampled(groups, 9, 1));
    expect(sampled(groups, 9, 1)).not.toEqual(sampled(groups, 9, 2));
  });
});

test('no two classes have one name', () => {
  const ids = [...damages, ...harmless].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('each class changes what it says', () => {
  const source = `---\ntitle: A page\nms.topic: how-to\n---\n\n# A page\n\n${body('It takes 15 minutes to look at all the events of a server, with TLS 1.2 and')}`;
  const target = `---\ntitle: Une page\nms.topic: how-to\n---\n\n# <a name="a-page"></a>Une page\n\n${body('Il faut 15 minutes à qui regarde tous les événements du serveur, avec TLS 1.2 et')}`;
  const known = knownTarget({ path: 'page.md', source, target, locale: 'fr-FR' }, parse)!;

  test.each([...damages, ...harmless])('$id', (mutation) => {
    const [first] = placesOf(mutation, known);
    expect(changeBetween(target, spliced(target, first!))).toEqual(changes[mutation.id]);
  });
});

describe('the rate', () => {
  const pairs = ownPairs(root).slice(-1);
  const few = { most: 1, seed: 7 };
  const rate = catchRate(pairs, few, parse);

  test('is the same in every run', () => {
    expect(catchRate(pairs, few, parse)).toEqual(rate);
  });

  test('names what was missed', () => {
    const { damages: rows } = catchRate(pairs, { most: 4, seed: 7 }, parse);
    for (const { trials, found, wrong } of rows) expect(wrong.length).toBe(trials - found);
    expect(rows.find(({ id }) => id === 'code-block-translated')!.wrong[0]).toMatch(
      /^scripts\/testing\/mutate\/guide\.fr-FR\.md:\d+: ".*" -> ".*"$/,
    );
  });

  test('counts no finding that the page had before', () => {
    const [pair] = pairs as [(typeof pairs)[0]];
    const bad = { ...pair, target: pair.target.replace('TLS 1.2', 'TLS 1,2') };
    const row = catchRate([bad], { most: 2, seed: 7 }, parse).harmless.find(({ id }) => id === 'blank-line')!;
    expect(row).toMatchObject({ found: 0 });
    expect(row.trials).toBeGreaterThan(0);
  });

  test('of a class without places is not known', () => {
    const none: CatchRate = {
      damages: [{ id: 'none', about: 'Nothing.', trials: 0, found: 0, interval: [0, 1], wrong: [] }],
      harmless: [],
    };
    expect(catchTable(none)).toContain('| `none` | Nothing. | 0 | - | - |');
  });
});

/** One of everything that is damaged. */
function body(words: string): string {
  return [
    `${words} *one* thing of [a link](a.md#b), which is a paragraph that is longer than a hundred and fifty signs, and one that ends here.`,
    `> [!NOTE]\n> Run \`install it\` in **here** with {name}.`,
    `- one [b](b.md)\n- two`,
    `| a | b |\n| --- | --- |\n| c  | d |`,
    '```sh\n# A comment\ninstall it\n```',
    '![A picture](a.png)',
    '',
  ].join('\n\n');
}

/** What differs, from the first sign that does to the last one: `before => after`. */
function changeBetween(before: string, after: string): string {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [before, after].map((text) => told(text.slice(head, text.length - tail))).join(' => ');
}

const told = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 18)}…${text.slice(-18)}` : text);

/** What the first splice of each class makes of the page. */
const changes: Record<string, string> = {
  'link-address': '"" => "-2"',
  'link-fragment': '"b" => "traduction"',
  'link-split': '"" => " "',
  'link-scrap': '"a link" => "de"',
  'link-dropped': '"[a link](a.md#b)" => "a link"',
  'image-dropped': '"![A picture](a.png)" => ""',
  'image-address': '"" => "-2"',
  'code-translated': '"install i" => "ínstáll í"',
  'code-misspelt': '"n" => ""',
  'code-look-alike': '"a" => "\u0430"',
  'code-marks-dropped': '"`install it`" => "install it"',
  'code-block-translated': '"install i" => "ínstáll í"',
  'code-block-misspelt': '"n" => ""',
  'fence-unclosed': '"```" => ""',
  'placeholder-translated': '"ame" => "ámé"',
  'heading-level': '"" => "#"',
  'item-dropped': '"one [b](b.md)\\n- " => ""',
  'marker-glued': '" " => ""',
  'cell-dropped': '" b |" => ""',
  'bold-broken': '"" => " "',
  'alert-translated': '"NOT" => "REMARQU"',
  'paragraph-dropped': '"Il faut 15 minutes…ne that ends here." => ""',
  'paragraph-twice': '"" => "Il faut 15 minutes… that ends here.\\n\\n"',
  'source-left': '"l faut 15 minutes …r, avec TLS 1.2 et" => "t takes 15 minutes…, with TLS 1.2 and"',
  truncated: '" TLS 1.2 et *one* …ne that ends here." => ""',
  'number-changed': '"5" => "6"',
  'version-decimal': '"." => ","',
  'word-doubled': '"" => "minutes "',
  mojibake: '"à" => "Ã "',
  'bilingual-left': '"Il faut 15 minutes…ne that ends here." => "<span data-ttu-id=…ere.</span></span>"',
  'model-chatter': '"" => "Here is the translation of the page:\\n\\n\\n"',
  'script-address': '"a.md#b" => "javascript:alert%281%29"',
  'event-handler': '"" => " <img src=\\"x\\" onerror=\\"alert(1)\\">"',
  'key-dropped': '"title: Une page\\n" => ""',
  'value-translated': '"ow-to" => "ów-tó"',
  'yaml-broken': '"" => "\\""',
  rewrapped: '" " => "\\n"',
  'emphasis-sign': '"*one*" => "_one_"',
  'list-sign': '"- one [b](b.md)\\n-" => "* one [b](b.md)\\n*"',
  'comment-translated': '"A comme" => "Á cómmé"',
  'table-padded': '" " => ""',
  'blank-line': '"" => "\\n"',
};
