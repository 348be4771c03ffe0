import type { LoadContext, Plugin } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { serveMedia } from '../media/serve-media.ts';
import { serveFiles, servedFolder } from './served-files.ts';

/**
 * What `docusaurus start` serves besides pages: pictures, and the files that a build writes beside them. What tells pages that they changed
 * is at an address of the locale's, so that the servers of several locales can stand behind one (`src/dev/`).
 */
export default function devServer({ baseUrl, generatedFilesDir }: LoadContext, { content }: { content: SiteContent }): Plugin {
  const own = [serveMedia(content), serveFiles(servedFolder(generatedFilesDir), baseUrl)];
  const server = {
    // Docusaurus sets others with a function of its own, and what both give is put together: before its last, which answers everything.
    setupMiddlewares(all: unknown[]) {
      all.unshift(...own);
      return [];
    },
    client: { webSocketURL: { pathname: `${baseUrl}ws` } },
    webSocketServer: { type: 'ws', options: { path: `${baseUrl}ws` } },
  };
  return { name: 'lockstep-dev-server', configureWebpack: () => ({ devServer: server }) as object };
}
