import type { PagePattern } from '../config.ts';
import { crowdinLayout } from './crowdin-layout.ts';
import { inside } from './inside.ts';
import { isLocaleName } from './is-locale-name.ts';
import { localesOnDisk } from './locales-on-disk.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readData } from './read-data.ts';
import { settingsFiles } from './settings-files.ts';
import type { Site } from './site.ts';

/** `files` with `source` and `translation`. Locales are those whose folders lie on disk: Crowdin keeps them to itself. */
export function crowdin(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^crowdin[\w.-]*\.ya?ml$/).map(({ path: file, folder }) => {
    const read = readData(site, file);
    if ('note' in read) return { notes: [read.note] };
    const { base_path: base } = read.value;
    const root = inside(folder, typeof base === 'string' ? base : '.');
    if (root === null) return { notes: [`${file}: base_path leads out of this repository`] };
    const notes: string[] = [];
    const pages: PagePattern[] = [];
    for (const entry of Array.isArray(read.value.files) ? (read.value.files as unknown[]) : []) {
      const found = crowdinLayout(site, root, entry);
      if ('why' in found) notes.push(`${file}: ${found.why}`);
      else pages.push(...found.pages);
    }
    const named = pages.flatMap(({ source }) => source.split('/').find(isLocaleName) ?? [])[0];
    const sourceLocale = named ?? 'en';
    if (pages.length > 0 && named === undefined)
      notes.push(`${file}: Crowdin keeps the source's locale to itself: "sourceLocale" is set to "en", change it where it is another`);
    return { tool: 'Crowdin', file, sourceLocale, locales: localesOnDisk(site, sourceLocale, pages), pages, notes };
  });
}
