import type { LoadContext, Plugin } from '@docusaurus/types';
import { status } from '../../../scripts/index.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import { dashboardData } from './article-status.ts';

interface Options {
  content: SiteContent;
  /** What `lockstep.config.json` may name beside its repository. */
  checkouts: readonly string[];
}

/** The pages that show the translation status of the whole site, and the home page, which lists the articles. */
export default function translationStatus({ siteDir, baseUrl }: LoadContext, { content, checkouts }: Options): Plugin {
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const data = dashboardData(await status({ cwd: siteDir, checkouts }), await withheldPages(content));
      const dashboard = await actions.createData('dashboard.json', data);
      const page = { exact: true, modules: { status: dashboard } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
    },
  };
}
