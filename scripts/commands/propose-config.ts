import { basename, dirname, relative, resolve } from 'node:path';
import { defaults } from '../config/config.ts';
import { configName, findConfig, openProject, type Project } from '../config/project.ts';
import { twoCheckouts } from '../detect/checkouts.ts';
import { detect } from '../detect/detect.ts';
import { readers } from '../detect/index.ts';
import { type Proposal, renderConfig, type ShortConfig } from '../detect/proposal.ts';
import { openSite, type Site } from '../detect/site.ts';
import { isFolder } from '../io/files.ts';
import { liesInside } from '../io/lies-inside.ts';
import { findFlavour } from '../config/find-flavour.ts';
import { UsageError } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import type { Page } from '../model/page.ts';
import type { InitReport } from '../model/report.ts';
import { withPairs } from '../pairs/open-pairs.ts';
import { readPage } from '../pairs/read-page.ts';
import { fork } from '../provenance/fork.ts';
import { git } from '../provenance/git.ts';
import { detectDialect, dialects } from '../provenance/index.ts';
import { findUpstream } from './find-upstream.ts';

/**
 * The configuration that the settings in a repository lead to, with the way in which its targets record what they were
 * translated from.
 *
 * @param root absolute path
 * @param added locales that the command line names
 * @param confirmed absolute paths of what the command line names with `--checkout`
 * @throws UsageError where nothing is known
 */
export async function proposeConfig(
  root: string,
  added: readonly string[],
  confirmed: readonly string[] = [],
): Promise<Pick<InitReport, 'from' | 'text' | 'notes'>> {
  const site = openSite(root);
  const other = confirmed.find((checkout) => !liesInside(root, checkout));
  const { proposal, notes } = other === undefined ? detect(site, added) : withCheckout({ root, site }, other, added);
  if (!proposal) throw new UsageError(nothingFound(root, other === undefined ? [...notes, ...(await forkNotes(root))] : notes));
  const { tool, file, sourceLocale, locales, pages } = proposal;
  if (added.includes(sourceLocale)) {
    throw new UsageError(`Unexpected --locale ${sourceLocale}, expected a locale that is translated to: it is the source's`);
  }
  const config = { sourceLocale, locales, pages, ...rootsOf(proposal) };
  const provenance = (await isFork(root, config)) ? { id: fork.id, notes: [] } : provenanceOf(sampleOf(root, config));
  const flavour = findFlavour(site, file);
  const text = renderConfig({
    ...config,
    ...(provenance.id !== null && { provenance: provenance.id }),
    ...(flavour && { markdown: flavour.id }),
  });
  return { from: { tool, file }, text, notes: [...notes, ...provenance.notes, ...hidden(root)] };
}

/** The root, and a checkout outside of it. */
function withCheckout({ root, site }: { root: string; site: Site }, other: string, added: readonly string[]) {
  const folder = relative(root, other).replaceAll('\\', '/');
  if (!isFolder(other)) throw new UsageError(`Unexpected --checkout ${folder}, expected a folder that is there`);
  const here = { folder: '.', name: basename(root), site };
  const found = twoCheckouts(here, { folder, name: basename(other), site: openSite(other) }, added);
  const typed = `every command takes --checkout ${folder} as well: a configuration alone leads to nothing outside of its repository`;
  return 'tool' in found ? { proposal: found, notes: [...found.notes, typed] } : { proposal: null, notes: found.notes };
}

/** Those that are not the default. */
function rootsOf(proposal: Proposal): Pick<ShortConfig, 'sourceRoot' | 'targetRoot'> {
  const keys = (['sourceRoot', 'targetRoot'] as const).filter((key) => (proposal[key] ?? '.') !== '.');
  return Object.fromEntries(keys.map((key) => [key, proposal[key]]));
}

/** What to do in a repository that was translated in place: the pages that it began from lie in its history alone. */
async function forkNotes(root: string): Promise<string[]> {
  const branch = await findUpstream(projectOf(root, { sourceLocale: '', locales: [], pages: [] }));
  if (branch === null) return [];
  const typed = `git worktree add --detach ../upstream ${branch}`;
  return [
    `this repository began as ${branch}, as it was fetched: where its pages are translated in place, lay their sources beside it:`,
    `  ${typed}`,
    '  lockstep init --checkout ../upstream --locale L',
  ];
}

/** One line where nothing is there; else what is there, and why it does not do. */
function nothingFound(root: string, notes: readonly string[]): string {
  const example = '{ "sourceLocale": "en", "locales": ["fr"], "pages": [{ "source": "docs/{path}", "target": "i18n/{locale}/{path}" }] }';
  const byHand = `write ${configName} by hand, as ${example}`;
  if (notes.length > 0)
    return ['Unexpected settings, expected some that tell locales and pages', ...notes.map(visible), `or ${byHand}`].join('\n');
  return `Unexpected folder ${root}, expected one of ${readers.map(({ looksFor }) => looksFor).join(', ')}; --checkout DIR names a checkout beside it, or ${byHand}`;
}

const sample = 500;

/** Targets from all over the project. */
function sampleOf(root: string, config: ShortConfig): Page[] {
  const { pairs, readable: roots } = projectOf(root, config);
  const targets = pairs.filter(({ targetExists, kind }) => targetExists && kind !== 'messages');
  const step = Math.ceil(targets.length / sample);
  return targets
    .filter((_, index) => index % step === 0)
    .map(({ target }) => readPage(resolve(root, target), target, { roots }))
    .flatMap((read) => ('page' in read ? read.page : []));
}

/** Whether the checkout of the targets began as one of the sources: the first commit of the one is in the other. */
async function isFork(root: string, config: ShortConfig): Promise<boolean> {
  const { sourceRoot = '.', targetRoot = '.' } = config;
  if (sourceRoot === targetRoot) return false;
  return withPairs(projectOf(root, config), async ({ historyOf }) => {
    const [source, target] = [sourceRoot, targetRoot].map((folder) => historyOf(`${folder}/`));
    const first = (await target?.commits())?.at(-1);
    return first !== undefined && (await source?.holds(first)) === true;
  });
}

const projectOf = (root: string, config: ShortConfig): Project =>
  openProject({ root, file: configName, config: { ...defaults, ...config }, bare: [] });

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
