import { rmSync } from 'node:fs';
import { type Build, measuredBuild } from './measured-build.ts';
import { changePage, writeSites } from './sites.ts';

/**
 * `npm run bench:site -- [PAGES] [FOLDER]`: builds a site of so many pages in four languages as this project does, and as Docusaurus does
 * by itself with `faster`, and says what each build takes against that in the same run: at first, again, and after one page of the
 * source changed. The sites are kept where a folder is named.
 */
const [pages = '100', folder, only] = process.argv.slice(2);
const sites = writeSites(Number(pages), folder);
const builds = ['cold', 'warm', 'one page changed'] as const;
const stock = only ? null : builds.map((name) => built(name, sites.stock));
const own = builds.map((name) => built(name, sites.own));
for (const [index, name] of builds.entries()) report(name, own[index]!, (stock ?? own)[index]!);
if (!folder) rmSync(sites.root, { recursive: true });

function built(name: (typeof builds)[number], root: string): Build {
  if (name === 'one page changed') changePage(root);
  return measuredBuild(root);
}

function report(name: string, ours: Build, theirs: Build): void {
  const ratio = (of: keyof Build) => (ours[of] / theirs[of]).toFixed(2);
  console.log(`${pages} pages in 4 languages, ${name}: ${ratio('seconds')} of the processor, ${ratio('megabytes')} of the memory`);
  console.log(`  Lockstep ${described(ours)}; Docusaurus ${described(theirs)}`);
}

function described({ seconds, megabytes }: Build): string {
  return `${seconds.toFixed(1)} s, ${megabytes} MB`;
}
