import type { LoadContext, Plugin } from '@docusaurus/types';
import { status } from '../../../scripts/index.ts';
import type { Status } from '../../../scripts/model/status.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import { dashboardData } from './article-status.ts';

/** The pages that show the translation status of the whole site, and the home page, which lists the articles. */
export default function translationStatus({ siteDir, baseUrl }: LoadContext, { content }: { content: SiteContent }): Plugin {
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const data = dashboardData(await readStatus(siteDir), await withheldPages(content));
      const status = await actions.createData('dashboard.json', data);
      const page = { exact: true, modules: { status } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
    },
  };
}

/**
 * The status that `lockstep status` prints, for every page in every locale. Docusaurus loads the plugins anew for each
 * locale that it builds; the status is asked for once in a process, since it is the same for all of them.
 */
export function readStatus(siteDir: string): Promise<Status> {
  const asked = ((globalThis as Global)[key] ??= new Map());
  if (!asked.has(siteDir)) asked.set(siteDir, status({ cwd: siteDir }));
  return asked.get(siteDir)!;
}

const key = Symbol.for('lockstep.status');

type Global = { [key]?: Map<string, Promise<Status>> };
