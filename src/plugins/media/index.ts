import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { isPicture } from '../../remark/image.ts';
import { mediaAddress, type SiteContent } from '../../remark/site-content.ts';

/** Puts the pictures of all articles in place once, with the source's locale: Docusaurus would write them once a locale. */
export default function media({ i18n }: LoadContext, { content }: { content: SiteContent }): Plugin {
  return {
    name: 'lockstep-media',
    async postBuild({ outDir }) {
      if (i18n.currentLocale === i18n.defaultLocale) copyPictures(content, outDir);
    },
  };
}

function copyPictures({ root, files }: SiteContent, outDir: string): void {
  for (const file of files) {
    if (!isPicture(file)) continue;
    const target = join(outDir, mediaAddress(file, readFileSync(join(root, file))));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}
