import type { LoadContext, Plugin } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import type { AskedStatus } from '../site-settings.ts';
import { dashboardData } from './article-status.ts';

interface Options {
  content: SiteContent;
  status: AskedStatus;
}

/** The pages that show the translation status of the whole site, and the home page, which lists the articles. */
export default function translationStatus({ baseUrl }: LoadContext, { content, status }: Options): Plugin {
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const data = dashboardData(await status.get(), await withheldPages(content));
      const dashboard = await actions.createData('dashboard.json', data);
      const page = { exact: true, modules: { status: dashboard } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
    },
  };
}
