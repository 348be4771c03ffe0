import type { Comparable, Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { addTo } from '../../model/lists/add-to.ts';
import { isEsm } from '../safety/imports-in.ts';
import { withoutQuoted } from '../structure/quoted.ts';

export const componentUndefined: Check<'component-undefined'> = {
  id: 'component-undefined',
  severity: 'error',
  about: 'A component that a page of MDX uses is imported there, where its source imports it.',
  why: 'MDX stops the build: a lost import, or a translated name (`import { Etapes }`), leaves `<Steps>` without a meaning, and so does `<Etapes>`. One that the source uses without an import is known to the site, and so may be one that takes the place of none.',
  run({ page, flavour, segments, translation }, report) {
    if (!flavour.mdx.some((ending) => page.path.toLowerCase().endsWith(ending)) || !/<[A-Z]/.test(page.text)) return;
    const { base = [], source } = translation() ?? {};
    const sources = source ? [base, source] : [base];
    const here = componentsIn(segments() ?? []);
    const there = sources.map(componentsIn);
    const known = new Set(there.flatMap(({ used, made }) => [...used.keys()].filter((name) => !made.has(name))));
    for (const [name, [range, ...more]] of here.used) {
      if (here.made.has(name) || known.has(name) || !range) continue;
      const expected = expectedOf(name, there, here);
      if (expected === null) continue;
      const others = more.length > 0 ? ` (and ${more.length} more)` : '';
      report({ range, message: `Unexpected <${name}>${others}, which nothing imports here, expected ${expected}`, actual: name });
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
      findings: [
        '1:5 Unexpected <Icon> (and 1 more), which nothing imports here, expected its import, as in the source: import Icon from "../Icon.astro";',
      ],
    },
    {
      mdx: true,
      source: 'import { Steps } from "a";\n\n<Steps>\n\nOne\n\n</Steps>\n',
      page: 'import { Steps } from "a";\n\n<Etapes>\n\nUn\n\n</Etapes>\n',
      locale: 'fr',
      findings: ['3:2 Unexpected <Etapes>, which nothing imports here, expected <Steps>, as in the source'],
    },
    {
      mdx: true,
      source: 'import { Steps } from "a";\n\n<Steps>\n\nOne\n\n</Steps>\n',
      page: 'import { Steps } from "a";\n\n<Steps>\n\n<Fragment>Un</Fragment>\n\n</Steps>\n',
      locale: 'fr',
      findings: [],
    },
  ],
};

/** The components of a page: which it uses, each with its places, and which it imports or makes, each with its statement as it is shown. */
interface Components {
  used: Map<string, Range[]>;
  made: Map<string, string>;
}

/** The import that the source has, or the component that the page has under another name; null where the site may know it. */
function expectedOf(name: string, there: readonly Components[], here: Components): string | null {
  const statements = there.flatMap(({ made }) => made.get(name) ?? []);
  if (statements[0] !== undefined) return `its import, as in the source: ${statements[0]}`;
  const lost = [...(there.at(-1)?.used.keys() ?? [])].find((one) => !here.used.has(one));
  return lost === undefined ? null : `<${lost}>, as in the source`;
}

function componentsIn(segments: readonly Comparable[]): Components {
  const used = new Map<string, Range[]>();
  for (const { content } of segments) {
    for (const piece of content) {
      const name = piece.kind === 'text' || piece.type === 'code' ? undefined : component.exec(piece.raw)?.[1];
      const start = piece.kind === 'code' ? (piece.start ?? 0) + 1 : 0;
      if (name !== undefined) addTo(used, name, { start, end: start + name.length });
    }
  }
  return { used, made: madeIn(segments) };
}

/** `<Tabs.Tab>` -> `Tabs` */
const component = /^<([A-Z][\w$]{0,99})/;

/** The names in imports and exports. */
function madeIn(segments: readonly Comparable[]): Map<string, string> {
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
