import { type Commit, type Repository, repositoryFrom } from '../repository-from.ts';

/** A checkout as GitHub gives it to a job, and what it tells of the pull request. */
export interface PullRequest {
  root: string;
  event: object;
}

/**
 * A pull request: its files upon the newest commit of a repository, merged into the main branch, on which others have worked
 * meanwhile. `head` is the repository that it comes from.
 */
export function pullRequest(site: Repository, files: Commit, meanwhile: Commit = {}, head = 'owner/site'): PullRequest {
  site.git('checkout', '-q', '-b', 'change');
  const ours = site.commit(files);
  site.git('checkout', '-q', 'main');
  const base = site.commit(meanwhile);
  site.git('checkout', '-q', '--detach', 'main');
  site.git('merge', '-q', '--no-ff', '--no-edit', ours);
  return { root: site.root, event: eventOf(base, ours, head) };
}

const eventOf = (base: string, head: string, from: string): object => ({
  action: 'opened',
  pull_request: {
    number: 7,
    base: { sha: base, ref: 'main', repo: { full_name: 'owner/site' } },
    head: { sha: head, ref: 'change', repo: { full_name: from } },
  },
});

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr', 'ja'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  provenance: 'helm',
});

export const sourcePage = (text: string): string => `---\ntitle: A page\ndescription: B\n---\n\n# A page\n\n${text}\n`;

export const targetPage = (commit: string, text: string): string =>
  `---\ntitle: Une page\ndescription: Ceci\ndefault_lang_commit: ${commit}\n---\n\n# Une page\n\n${text}\n`;

/** Two pages in two locales, all of them current. `first` is the commit that they record. */
export function translatedSite(): Repository & { first: string } {
  const texts = { a: 'The old text of the first page.', b: 'What the second page says.' };
  const sources = Object.entries(texts).map(([name, text]) => [`docs/${name}.md`, sourcePage(text)]);
  const site = repositoryFrom([{ 'lockstep.config.json': config, ...(Object.fromEntries(sources) as Commit) }]);
  const [first] = site.commits as [string];
  const targets = ['fr', 'ja'].flatMap((locale) =>
    ['a', 'b'].map((name) => [`i18n/${locale}/${name}.md`, targetPage(first, `Le texte ${name}.`)]),
  );
  site.commit(Object.fromEntries(targets) as Commit);
  return { ...site, first };
}
