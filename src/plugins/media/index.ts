import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { isServed } from '../../remark/lead-link.ts';
import { mediaAddress, type SiteContent } from '../../remark/site-content.ts';

/**
 * Puts the pictures of all articles, and files that they link to, in place once, with the source's locale: Docusaurus would
 * write them once a locale. While `docusaurus start` runs they are served from where they lie (`../dev-server/`).
 */
export default function media({ i18n }: LoadContext, { content }: { content: SiteContent }): Plugin {
  return {
    name: 'lockstep-media',
    async postBuild({ outDir }) {
      if (i18n.currentLocale === i18n.defaultLocale) copyMedia(content, outDir);
    },
  };
}

function copyMedia({ root, files }: SiteContent, outDir: string): void {
  for (const file of files) {
    if (!isServed(file)) continue;
    const target = join(outDir, mediaAddress(file, readFileSync(join(root, file))));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}
