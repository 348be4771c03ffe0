import { posix } from 'node:path';
import type { Flavour } from '../markdown/flavours/flavour.ts';
import { flavourNamed } from '../markdown/flavours/index.ts';
import type { Config } from './config.ts';
import { patternReader } from './pattern.ts';

type Layouts = Pick<Config, 'sourceLocale' | 'pages' | 'sourceRoot' | 'targetRoot' | 'markdown'>;

/**
 * Whose Markdown a page is, by its path: what the layout says that places it, else what the configuration says for all. Of two that do, the
 * one that names more of the path.
 */
export function flavourAt(config: Layouts): (path: string) => Flavour {
  const general = flavourNamed(config.markdown);
  if (config.pages.every(({ markdown }) => markdown === undefined)) return () => general;
  const known = config.pages
    .flatMap(({ markdown, ...sides }) => {
      const flavour = markdown === undefined ? general : flavourNamed(markdown);
      return patternsOf(sides, config).map((pattern) => ({ flavour, read: patternReader(pattern), named: fixedIn(pattern) }));
    })
    .toSorted((a, b) => b.named - a.named);
  return (path) => known.find(({ read }) => read(path))?.flavour ?? general;
}

const patternsOf = ({ source, target }: Config['pages'][number], { sourceLocale, sourceRoot, targetRoot }: Layouts): string[] => [
  posix.join(
    sourceRoot,
    source.replaceAll('{locale}', () => sourceLocale),
  ),
  posix.join(targetRoot, target),
];

/** `docs/{path}` -> 5 */
const fixedIn = (pattern: string): number => pattern.replace(/\{(?:locale|path)\}/g, '').length;
