import type { LoadContext, Plugin } from '@docusaurus/types';
import { dashboardData } from './dashboard-data.ts';
import { readStatus } from './read-status.ts';

/** The pages that show the translation status of the whole site, and the home page, which lists the articles. */
export default function translationStatus({ siteDir, baseUrl }: LoadContext): Plugin {
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const status = await actions.createData('dashboard.json', dashboardData(await readStatus(siteDir)));
      const page = { exact: true, modules: { status } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
    },
  };
}
