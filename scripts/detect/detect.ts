import { isLocaleTag, type PagePattern } from '../config/config.ts';
import { contradictions } from '../config/parse-config.ts';
import { languageOf } from '../markdown/text/languages.ts';
import { readers } from './index.ts';
import { matches } from './locales.ts';
import type { Proposal } from './proposal.ts';
import type { Site } from './site.ts';

/**
 * The first proposal of a tool that places a page that is there, with the layouts that do, and those of other trees that fit to it;
 * `notes` say what the settings before it could not tell, and which trees are left out.
 *
 * @param added locales beside those that are found
 */
export function detect(site: Site, added: readonly string[]): { proposal: Proposal | null; notes: string[] } {
  const notes: string[] = [];
  let proposal: Proposal | null = null;
  for (const found of readers.flatMap(({ read }) => read(site))) {
    if ('tool' in found)
      proposal = proposal ? withTree(site, proposal, tidied(site, found, added), notes) : chosen(site, found, added, notes);
    else if (!proposal) notes.push(...found.notes);
  }
  return { proposal, notes };
}

/** A proposal as the configuration takes it; null where it can't. */
function chosen(site: Site, found: Proposal, added: readonly string[], notes: string[]): Proposal | null {
  const proposal = tidied(site, found, added);
  const problem = problemOf(proposal, found);
  notes.push(...proposal.notes, ...(problem === null ? [] : [`${found.file ?? found.tool}: ${problem}`]));
  return problem === null ? proposal : null;
}

/** Takes another tree in that the folders alone tell, where its locales are known; of any other that places pages a note says so. */
function withTree(site: Site, proposal: Proposal, other: Proposal, notes: string[]): Proposal {
  const counted = other.pages
    .map((layout) => ({ layout, count: newSources(site, proposal, other, layout) }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0 || problemOf(other, other) !== null) return proposal;
  const unknown = other.locales.filter((name) => !proposal.locales.includes(name));
  const isSameRoot = (proposal.sourceRoot ?? '.') === (other.sourceRoot ?? '.');
  if (proposal.file === null && other.file === null && isSameRoot && other.sourceLocale === proposal.sourceLocale && unknown.length === 0)
    return { ...proposal, pages: [...proposal.pages, ...counted.map(({ layout }) => layout)] };
  const where = other.file === null ? '' : `${other.file}: `;
  const why = `${other.sourceLocale} to ${other.locales.join(', ')}`;
  for (const { layout, count } of counted)
    notes.push(`${where}${wordsOf(layout)} is left out (${count} ${count === 1 ? 'page' : 'pages'}, ${why}): add it by hand`);
  return proposal;
}

/** How many sources of a layout no layout of a proposal places, be it as a source or as a target. */
function newSources(site: Site, proposal: Proposal, other: Proposal, layout: PagePattern): number {
  const placed = new Set(proposal.pages.flatMap((one) => [...sourcesOf(site, proposal, one), ...targetsOf(site, proposal, one)]));
  const own = new Set(targetsOf(site, other, layout));
  return sourcesOf(site, other, layout).filter((file) => !placed.has(file) && !own.has(file)).length;
}

function sourcesOf(site: Site, { sourceLocale, sourceRoot }: Proposal, { source }: PagePattern): string[] {
  const filled = source.replaceAll('{locale}', () => sourceLocale);
  return matches(site, below(sourceRoot, filled)).map(({ file }) => file);
}

function targetsOf(site: Site, { locales, targetRoot }: Proposal, { target }: PagePattern): string[] {
  const found = matches(site, below(targetRoot, target));
  return found.filter(({ locale }) => !target.includes('{locale}') || locales.includes(locale)).map(({ file }) => file);
}

const below = (root: string | undefined, pattern: string): string => (root === undefined ? pattern : `${root}/${pattern}`);

function problemOf({ sourceLocale, locales, pages }: Proposal, found: Proposal): string | null {
  if (!isLocaleTag(sourceLocale)) return `"${sourceLocale}" is no locale`;
  if (pages.length === 0) return `no page lies where it says: ${found.pages.map(wordsOf).join(', ')}`;
  return locales.length === 0 ? `no locale beside ${sourceLocale}: name it with --locale L` : null;
}

/** What the configuration takes: each locale once, layouts that place a source. */
function tidied(site: Site, found: Proposal, added: readonly string[]): Proposal {
  const notes = [...found.notes];
  const names = [...new Set([...found.locales, ...added])].filter((name) => name !== found.sourceLocale);
  const locales = names.filter(isLocaleTag);
  for (const name of names.filter((one) => !isLocaleTag(one)))
    notes.push(`${found.file ?? found.tool}: "${name}" is left out: it is no locale`);
  notes.push(...locales.flatMap(countryNote));
  const pages = found.pages.filter((layout, index) => {
    const isFirst = found.pages.findIndex((other) => wordsOf(other) === wordsOf(layout)) === index;
    const { sourceLocale } = found;
    return (
      isFirst && contradictions({ sourceLocale, locales, pages: [layout] }).length === 0 && hasSource(site, layout, { ...found, locales })
    );
  });
  return { ...found, locales, pages, notes };
}

/** `jp`: a locale is called as its folder, and here that is a country's code. */
function countryNote(name: string): string[] {
  const language = languageOf(name);
  return name.split(/[-_]/)[0]!.toLowerCase() === language
    ? []
    : [`locale "${name}" is called as its folder, by the code of a country: checks read its pages as "${language}", XLIFF says "${name}"`];
}

const wordsOf = ({ source, target }: PagePattern): string => `${source} -> ${target}`;

/** A file that is a source, and no target: where both lie in one folder, targets fit the source's pattern, too. */
function hasSource(site: Site, layout: PagePattern, proposal: Proposal): boolean {
  const targets = new Set(targetsOf(site, proposal, layout));
  return sourcesOf(site, proposal, layout).some((file) => !targets.has(file));
}
