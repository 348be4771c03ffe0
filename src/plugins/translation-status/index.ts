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
      const dashboard = await actions.createData('dashboard.json', data);
      const page = { exact: true, modules: { status: dashboard } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
    },
  };
}

/** The status that `lockstep status` prints, for every page in every locale. Each plugin that shows it asks anew: nothing is kept between. */
export const readStatus = (siteDir: string): Promise<Status> => status({ cwd: siteDir });
