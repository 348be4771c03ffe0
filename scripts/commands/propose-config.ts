import { dirname, resolve } from 'node:path';
import { defaults } from '../config/config.ts';
import { configName, findConfig, openProject } from '../config/project.ts';
import { detect } from '../detect/detect.ts';
import { readers } from '../detect/index.ts';
import { renderConfig, type ShortConfig } from '../detect/proposal.ts';
import { openSite } from '../detect/site.ts';
import { UsageError } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import type { Page } from '../model/page.ts';
import type { InitReport } from '../model/report.ts';
import { readPage } from '../pairs/page-store.ts';
import { git } from '../provenance/git.ts';
import { detectDialect, dialects } from '../provenance/index.ts';

/**
 * The configuration that the settings in a repository lead to, with the way in which its targets record what they were
 * translated from.
 *
 * @param root absolute path
 * @throws UsageError where nothing is known
 */
export function proposeConfig(root: string, added: readonly string[]): Pick<InitReport, 'from' | 'text' | 'notes'> {
  const { proposal, notes } = detect(openSite(root), added);
  if (!proposal) throw new UsageError(nothingFound(root, notes));
  const { tool, file, sourceLocale, locales, pages } = proposal;
  if (added.includes(sourceLocale)) {
    throw new UsageError(`Unexpected --locale ${sourceLocale}, expected a locale that is translated to: it is the source's`);
  }
  const config = { sourceLocale, locales, pages };
  const provenance = provenanceOf(sampleOf(root, config));
  const text = renderConfig(provenance.id === null ? config : { ...config, provenance: provenance.id });
  return { from: { tool, file }, text, notes: [...notes, ...provenance.notes, ...hidden(root)] };
}

/** One line where nothing is there; else what is there, and why it does not do. */
function nothingFound(root: string, notes: readonly string[]): string {
  const example = '{ "sourceLocale": "en", "locales": ["fr"], "pages": [{ "source": "docs/{path}", "target": "i18n/{locale}/{path}" }] }';
  const byHand = `write ${configName} by hand, as ${example}`;
  if (notes.length > 0)
    return ['Unexpected settings, expected some that tell locales and pages', ...notes.map(visible), `or ${byHand}`].join('\n');
  return `Unexpected folder ${root}, expected one of ${readers.map(({ looksFor }) => looksFor).join(', ')}; ${byHand}`;
}

const sample = 500;

/** Targets from all over the project. */
function sampleOf(root: string, config: ShortConfig): Page[] {
  const { pairs, readable: roots } = openProject({ root, file: configName, config: { ...defaults, ...config }, bare: [] });
  const targets = pairs.filter(({ targetExists, kind }) => targetExists && kind !== 'messages');
  const step = Math.ceil(targets.length / sample);
  return targets
    .filter((_, index) => index % step === 0)
    .map(({ target }) => readPage(resolve(root, target), target, { roots }))
    .flatMap((read) => ('page' in read ? read.page : []));
}

/** No id where the targets record nothing: then history is asked, as by default. */
function provenanceOf(targets: readonly Page[]): { id: string | null; notes: string[] } {
  const dialect = detectDialect(targets);
  if (dialect === git) return { id: null, notes: [] };
  const recorded = targets.find((page) => dialect.read(page) !== null)!;
  const others = dialects.filter((other) => other !== dialect && other.read(recorded) !== null).map(({ id }) => `"${id}"`);
  const note = `"provenance": ${others.join(', ')} reads what "${dialect.id}" reads: change it where it is that one`;
  return { id: dialect.id, notes: others.length > 0 ? [note] : [] };
}

/** A configuration further up no longer holds in this folder where there is one of its own. */
function hidden(root: string): string[] {
  const above = dirname(root) === root ? null : findConfig(dirname(root));
  return above === null ? [] : [`${above} holds here as long as there is none of this folder's own`];
}
