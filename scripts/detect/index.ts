import { checkouts } from './checkouts.ts';
import { crowdin } from './crowdin.ts';
import { docusaurus } from './docusaurus.ts';
import { folders } from './folders.ts';
import { hugo } from './hugo.ts';
import { lunaria } from './lunaria.ts';
import { mkdocs } from './mkdocs.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { rspress } from './rspress.ts';
import type { Site } from './site.ts';
import { starlight } from './starlight.ts';
import { suffixes } from './suffixes.ts';
import { vitepress } from './vitepress.ts';

/** The tools whose settings are read, and last the folders alone, in the order in which they are asked. A tool is one file and one line here. */
export const readers: readonly { looksFor: string; read(site: Site): (Proposal | NoProposal)[] }[] = [
  { looksFor: 'two checkouts beside each other', read: checkouts },
  { looksFor: 'lunaria.config.json', read: lunaria },
  { looksFor: 'docusaurus.config.*', read: docusaurus },
  { looksFor: 'astro.config.* (Starlight)', read: starlight },
  { looksFor: 'hugo.*, config.* or config/_default/ (Hugo)', read: hugo },
  { looksFor: '.vitepress/config.*, .vuepress/config.*', read: vitepress },
  { looksFor: 'rspress.config.*', read: rspress },
  { looksFor: 'mkdocs.yml (mkdocs-static-i18n)', read: mkdocs },
  { looksFor: 'crowdin*.yml', read: crowdin },
  { looksFor: 'folders of languages beside each other', read: folders },
  { looksFor: 'pages with a language before their ending (a.fr.md)', read: suffixes },
];
