/** A page of any size beside its source, of one thing again and again that differs each time: what a comparison may look for anew. */
export interface DifferingShape {
  source(count: number): string;
  target(count: number): string;
}

type Unit = (number: number) => string;

/** @param open what stands before all of them in both */
const beside = (source: Unit, target: Unit, open = ''): DifferingShape => {
  const pageOf = (unit: Unit) => (count: number) =>
    `# A title\n\n${open}${Array.from({ length: count }, (_, number) => unit(number)).join('')}\n`;
  return { source: pageOf(source), target: pageOf(target) };
};

/** Every construct that is compared with the source's, changed in each of its places. A comparison that is new is a line here. */
export const differingShapes: Record<string, DifferingShape> = {
  words: beside(
    (n) => `word${n} and `,
    (n) => `mot${n} et `,
  ),
  paragraphs: beside(
    (n) => `The words of part ${n}.\n\n`,
    (n) => `Les mots de la partie ${n * 3 + 7}.\n\n`,
  ),
  numbers: beside(
    (n) => `${10_000 + n * 3}, `,
    (n) => `${50_001 + n * 7}, `,
  ),
  'versions in a paragraph': beside(
    (n) => `v1.${n}.2 is `,
    (n) => `v2.${n}.3 est `,
  ),
  'links in a paragraph': beside(
    (n) => `[a](x${n}.md) `,
    (n) => `[b](y${n}.md) `,
  ),
  'links in paragraphs': beside(
    (n) => `See [a](x${n}.md).\n\n`,
    (n) => `Voir [b](y${n}.md).\n\n`,
  ),
  'links within the page': beside(
    (n) => `See [a](#x${n}).\n\n`,
    (n) => `Voir [b](#y${n}).\n\n`,
  ),
  'images in a paragraph': beside(
    (n) => `![a](x${n}.png) `,
    (n) => `![b](y${n}.png) `,
  ),
  'images in paragraphs': beside(
    (n) => `![a](x${n}.png)\n\n`,
    (n) => `![b](y${n}.png)\n\n`,
  ),
  includes: beside(
    (n) => `[!INCLUDE [a](x${n}.md)]\n\n`,
    (n) => `[!INCLUDE [a](y${n}.md)]\n\n`,
  ),
  'code in a paragraph': beside(
    (n) => `\`alpha${n}\` `,
    (n) => `\`omega${n * 3}\` `,
  ),
  'code in paragraphs': beside(
    (n) => `Set \`abc${n}\` now.\n\n`,
    (n) => `Mettez \`xyz${n * 3}\` ici.\n\n`,
  ),
  'code blocks': beside(
    (n) => `\`\`\`sh\nrun a${n}\n\`\`\`\n\n`,
    (n) => `\`\`\`sh\nrun b${n * 3}\n\`\`\`\n\n`,
  ),
  'lines of a code block': beside(
    (n) => `run a${n}\n`,
    (n) => `run b${n * 3}\n`,
    '```sh\n',
  ),
  placeholders: beside(
    (n) => `{a${n}} `,
    (n) => `{b${n}} `,
  ),
  calls: beside(
    (n) => `a${n}\n\n`,
    (n) => `{{ a("b${n}") }}\n\n`,
  ),
  variables: beside(
    (n) => `{{ a${n} }} `,
    (n) => `{{ b${n} }} `,
  ),
  'rows of a table': beside(
    (n) => `| a${n} | b |\n`,
    (n) => `| c${n * 3} | d | e |\n`,
    '| a | b |\n| --- | --- |\n',
  ),
  'numbers in rows': beside(
    (n) => `| ${10_000 + n * 3} | b |\n`,
    (n) => `| ${50_001 + n * 7} | c |\n`,
    '| a | b |\n| --- | --- |\n',
  ),
  headings: beside(
    (n) => `## Part ${n} {#a${n}}\n\n`,
    (n) => `### Partie ${n} {#b${n}}\n\n`,
  ),
  'items with names': beside(
    (n) => `- \`k${n}\`: v\n`,
    (n) => `- \`k${n + 1}\`: v\n`,
  ),
  'open elements': beside(
    (n) => `<x${n}>a</x${n}> b\n\n`,
    (n) => `<x${n}>c d\n\n`,
  ),
  'open elements in a paragraph': beside(
    (n) => `<x-${n}>a</x-${n}> b `,
    (n) => `<x-${n}>c d `,
  ),
  containers: beside(
    (n) => `:::note\n\na${n}\n\n:::\n\n`,
    (n) => `:::remarque\n\nb${n}\n\n:::\n\n`,
  ),
  'elements that nothing opens': beside(
    (n) => `Word ${n}.\n\n`,
    (n) => `Mot ${n}.\n\n</x${n}>\n\n`,
  ),
  footnotes: beside(
    (n) => `a[^x${n}] `,
    (n) => `b[^y${n}] `,
  ),
  definitions: beside(
    (n) => `[x${n}]: a${n}.md\n`,
    (n) => `[y${n}]: b${n}.md\n`,
  ),
  emphasis: beside(
    (n) => `**a${n}** and *b* `,
    (n) => `**a${n} et *b `,
  ),
  'every second one missing': beside(
    (n) => `The words of ${n}: \`c${n}\`.\n\n`,
    (n) => (n % 2 ? `Les mots de ${n} : \`c${n}\`.\n\n` : ''),
  ),
  'two and two swapped': beside(
    (n) => `The words of a${n}, \`c${n}\`.\n\n`,
    (n) => `The words of a${n ^ 1}, \`c${n ^ 1}\`.\n\n`,
  ),
  'hidden signs': beside(
    (n) => `abc${n} `,
    (n) => `ab\u200bc${n} `,
  ),
};
