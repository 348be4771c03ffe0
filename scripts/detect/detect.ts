import { isLocaleTag, type PagePattern } from '../config/config.ts';
import { contradictions } from '../config/parse-config.ts';
import { readers } from './index.ts';
import { matches } from './locales.ts';
import type { Proposal } from './proposal.ts';
import type { Site } from './site.ts';

/**
 * The first proposal of a tool that places a page that is there, with the layouts that do; `notes` say what the settings
 * before it could not tell.
 *
 * @param added locales beside those that are found
 */
export function detect(site: Site, added: readonly string[]): { proposal: Proposal | null; notes: string[] } {
  const notes: string[] = [];
  for (const { read } of readers) {
    for (const found of read(site)) {
      if (!('tool' in found)) {
        notes.push(...found.notes);
        continue;
      }
      const proposal = tidied(site, found, added);
      const problem = problemOf(proposal, found);
      notes.push(...proposal.notes, ...(problem === null ? [] : [`${found.file ?? found.tool}: ${problem}`]));
      if (problem === null) return { proposal, notes };
    }
  }
  return { proposal: null, notes };
}

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
  const pages = found.pages.filter((layout, index) => {
    const isFirst = found.pages.findIndex((other) => wordsOf(other) === wordsOf(layout)) === index;
    const { sourceLocale } = found;
    return isFirst && contradictions({ sourceLocale, locales, pages: [layout] }).length === 0 && hasSource(site, layout, locales);
  });
  return { ...found, locales, pages, notes };
}

const wordsOf = ({ source, target }: PagePattern): string => `${source} -> ${target}`;

/** A file that is a source, and no target: where both lie in one folder, targets fit the source's pattern, too. */
function hasSource(site: Site, { source, target }: PagePattern, locales: readonly string[]): boolean {
  const targets = new Set(matches(site, target).flatMap(({ locale, file }) => (locales.includes(locale) ? [file] : [])));
  return matches(site, source).some(({ file }) => !targets.has(file));
}
