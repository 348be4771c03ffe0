import pluginContentDocs, { type LoadedContent, type PluginOptions } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { articleStatusOf } from '../translation-status/article-status.ts';
import { readStatus } from '../translation-status/index.ts';

export { validateOptions } from '@docusaurus/plugin-content-docs';

/**
 * Docusaurus' docs plugin, with the translation status of each article as one more module of its route: it is loaded
 * with the page, and no other page carries it.
 */
export default async function articles(context: LoadContext, options: PluginOptions): Promise<Plugin<LoadedContent>> {
  const docs = await pluginContentDocs(context, options);
  return {
    ...docs,
    async contentLoaded({ content, actions }) {
      const status = await readStatus(context.siteDir);
      const withStatus = async (route: RouteConfig): Promise<RouteConfig> => {
        if (route.routes) return { ...route, routes: await Promise.all(route.routes.map(withStatus)) };
        const source = route.metadata?.sourceFilePath;
        if (source === undefined) return route;
        const article = articleStatusOf(source, context.i18n.currentLocale, status);
        const module = await actions.createData(`status-${encodeURIComponent(source)}.json`, article);
        return { ...route, modules: { ...route.modules, status: module } };
      };
      const routes: RouteConfig[] = [];
      await docs.contentLoaded?.({ content, actions: { ...actions, addRoute: (route) => void routes.push(route) } });
      for (const route of await Promise.all(routes.map(withStatus))) actions.addRoute(route);
    },
  };
}
