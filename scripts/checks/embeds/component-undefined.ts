import type { Comparable, Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { addTo } from '../../model/lists/add-to.ts';
import { isEsm } from '../safety/imports-in.ts';
import { withoutQuoted } from '../structure/quoted.ts';

export const componentUndefined: Check<'component-undefined'> = {
  id: 'component-undefined',
  severity: 'error',
  about: 'A component that a page of MDX uses is imported there, where its source imports it.',
  why: 'MDX stops the build: a lost import, or a translated name (`import { Etapes }`), leaves `<Steps>` without a meaning. One that the source uses without an import is known to the site.',
  run({ page, flavour, segments, translation }, report) {
    if (!flavour.mdx.some((ending) => page.path.toLowerCase().endsWith(ending)) || !/<[A-Z]/.test(page.text)) return;
    const { base = [], source } = translation() ?? {};
    const sources = source ? [base, source] : [base];
    const used = withoutImport(segments() ?? []);
    if (used.size === 0) return;
    const known = new Set(sources.flatMap((one) => [...withoutImport(one).keys()]));
    const imported = new Map(sources.flatMap((one) => [...namesIn(one)]));
    for (const [name, [range, ...more]] of used) {
      const statement = imported.get(name);
      if (known.has(name) || statement === undefined || !range) continue;
      const others = more.length > 0 ? ` (and ${more.length} more)` : '';
      const message = `Unexpected <${name}>${others}, which nothing imports here, expected its import, as in the source: ${statement}`;
      report({ range, message, actual: name, expected: statement });
    }
  },
  examples: [
    {
      mdx: true,
      source: 'import { Steps, Tab as Box } from "a";\n\n<Steps>\n\nOne <Box.One /> <Known />\n\n</Steps>\n',
      page: 'import {Box, Steps} from "./b";\n\n<Steps>\n\nUn <Box.One /> <Known />\n\n</Steps>\n',
      locale: 'fr',
      findings: [],
    },
    {
      mdx: true,
      source: 'import { Steps } from "a";\n\n<Steps>\n\nOne\n\n</Steps>\n',
      page: 'import { Etapes } from "a";\n\n<Steps>\n\nUn\n\n</Steps>\n',
      locale: 'fr',
      findings: ['3:2 Unexpected <Steps>, which nothing imports here, expected its import, as in the source: import { Steps } from "a";'],
    },
    {
      mdx: true,
      source: 'import Icon from "../Icon.astro";\nexport const Size = 3;\n\nOne <Icon /> and <Icon />.\n\n`<Size>` is no use.\n',
      page: 'Un <Icon /> et <Icon />.\n\n`<Size>` ne sert pas.\n',
      locale: 'fr',
      findings: ['1:5 Unexpected <Icon> (and 1 more), which nothing imports here, expected its import, as in the source: import Icon from "../Icon.astro";'],
    },
  ],
};

/** What a page uses as a component, and neither imports nor makes, each with its places. */
function withoutImport(segments: readonly Comparable[]): Map<string, Range[]> {
  const own = namesIn(segments);
  const used = new Map<string, Range[]>();
  for (const { content } of segments) {
    for (const piece of content) {
      if (piece.kind === 'text' || piece.type === 'code') continue;
      const name = component.exec(piece.raw)?.[1];
      if (name === undefined || own.has(name)) continue;
      const start = (piece.start ?? 0) + 1;
      addTo(used, name, { start, end: start + name.length });
    }
  }
  return used;
}

/** `<Tabs.Tab>` -> `Tabs` */
const component = /^<([A-Z][\w$]{0,99})/;

/** The names in imports and exports, each with its statement as it is shown. */
function namesIn(segments: readonly Comparable[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { kind, content } of segments) {
    const [piece] = content;
    if (kind !== 'mdx' || piece?.kind !== 'code' || !isEsm.test(piece.raw)) continue;
    for (const statement of piece.raw.split(/^(?=import\b|export\b)/m)) {
      for (const name of withoutQuoted(statement).match(/[A-Z][\w$]*/g) ?? []) names.set(name, shownAs(statement));
    }
  }
  return names;
}

const shownAs = (statement: string): string => {
  const folded = statement.replace(/\s+/g, ' ').trim();
  return folded.length > 80 ? `${folded.slice(0, 80)}…` : folded;
};
