import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import pluginContentDocs, {
  type LoadedContent,
  type Options,
  type PluginOptions,
  type PropVersionMetadata,
  validateOptions as validateDocsOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, OptionValidationContext, Plugin, RouteConfig } from '@docusaurus/types';
import { visible } from '../../../scripts/index.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { noPassages } from '../passages/article-passages.ts';
import { type KnownPassages, readPassages, untranslatedPassages, writeSources } from '../passages/read-passages.ts';
import { isBuilt, servedFolder } from '../dev-server/served-files.ts';
import type { AskedStatus } from '../site-settings.ts';
import { articleStatusOf, listedArticles } from '../translation-status/article-status.ts';
import { compiledPages } from './compiled-pages.ts';
import { takeCompiled } from './take-compiled.ts';
import { isInSource, type Standing } from '../translation-status/standing.ts';
import { leadToSources, withSources } from './show-sources.ts';
import type { Problem } from './judge-page.ts';
import { type KeptPages, keptPages } from './kept-pages.ts';
import { judgedSite, type WithheldPage } from './withheld-pages.ts';

interface Own {
  content: SiteContent;
  status: AskedStatus;
  /** Whether what is wrong with any page stops the build, and not only a page of the source that can't be shown. */
  strict?: boolean;
}

/** The options of Docusaurus' docs plugin, and what the site holds. */
function validateOptions({ validate, options }: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions & Own {
  const { content, status, strict = false, ...docs } = options as Options & Own;
  return { ...validateDocsOptions({ validate, options: docs }), content, status, strict };
}

/**
 * Docusaurus' docs plugin, with two things more. The translation status of each article is one more module of its route, which
 * no other page carries; how all articles stand is another, which they share. And a translated page that can't be published is the
 * source's page, in its language; what is wrong with it is said when the locale is built, and stops nothing.
 */
export default async function articles(
  context: LoadContext,
  { content, status, strict = false, ...options }: PluginOptions & Own,
): Promise<Plugin<LoadedContent>> {
  const { currentLocale } = context.i18n;
  // A server judges a page when it shows it: `live-pages.ts`.
  const { withheld, broken, findings, includes } = isBuilt ? await judgedSite(content) : unjudged;
  const own = withheld.filter(({ locale }) => locale === currentLocale);
  const docs = await pluginContentDocs(withSources(context, content, own), options);
  let hasLoaded = false;
  const written: [path: string, page: string][] = [];
  let known = new Map<string, KnownPassages>();
  let kept: KeptPages | null = null;
  const writeAll = (folder: string) => {
    for (const [path, source] of written) if (known.has(source)) writeSources(join(folder, path), known.get(source)!);
  };
  const configureWebpack = isBuilt ? takeCompiled(docs.configureWebpack!, compiledPages(content), context.siteDir) : docs.configureWebpack;
  return {
    ...docs,
    configureWebpack,
    async loadContent() {
      if (hasLoaded) status.renew();
      hasLoaded = true;
      refuseBroken(broken, isBuilt && strict ? [...own.map(({ problem }) => problem), ...findings.get(currentLocale)!] : []);
      return leadToSources(await docs.loadContent!(), own);
    },
    async contentLoaded({ content: loaded, actions }) {
      const routes: RouteConfig[] = [];
      await docs.contentLoaded?.({ content: loaded, actions: { ...actions, addRoute: (route) => void routes.push(route) } });
      const metadata = new Map(loaded.loadedVersions.flatMap((version) => version.docs).map((doc) => [doc.source, doc]));
      const all = await status.get();
      known = await readPassages(content, status);
      const judged = { status: all, locale: currentLocale, withheld, untranslated: await untranslatedPassages(content, status) };
      const list = listedArticles(judged, context.baseUrl);
      const listed = await actions.createData('listed-articles.json', list);
      const pages = keptPages(content, { baseUrl: context.baseUrl, lists: sidebarsIn(routes), standings: list }, includes);
      kept = pages;
      const withStatus = async (route: RouteConfig): Promise<RouteConfig> => {
        if (route.routes) return { ...route, routes: await Promise.all(route.routes.map(withStatus)) };
        const source = route.metadata?.sourceFilePath;
        if (source === undefined) return route;
        const article = articleStatusOf(source, judged);
        const name = `${encodeURIComponent(source)}.json`;
        const passages = (article.target && known.get(source)?.shown) ?? noPassages;
        const modules = {
          status: await actions.createData(`status-${name}`, article),
          passages: await actions.createData(`passages-${name}`, passages),
        };
        if (known.has(source)) written.push([route.path.slice(context.baseUrl.length), source]);
        const rendered = { ...route, modules: { ...route.modules, ...modules, listed } };
        const doc = metadata.get(route.modules?.content as string);
        const neighbours = [doc?.previous, doc?.next].map((other) => other && foreignKind(list[other.permalink]));
        pages.add(rendered, source, [article, passages, doc, neighbours]);
        return rendered;
      };
      const withKept = (route: RouteConfig): RouteConfig =>
        route.routes ? { ...route, routes: route.routes.map(withKept) } : pages.routeOf(route);
      for (const route of await Promise.all(routes.map(withStatus))) actions.addRoute(isBuilt ? withKept(route) : route);
      if (pages.countOfRendered() < worthThreads) context.siteConfig.future.faster.ssgWorkerThreads = false;
      if (!isBuilt) writeAll(servedFolder(context.generatedFilesDir));
    },
    async postBuild({ outDir }) {
      // Other plugins look at pages behind this one, in the order of the configuration.
      kept?.putBack(outDir);
      writeAll(outDir);
      if (own.length > 0) console.warn(summaryOf(own, currentLocale));
      sayFindings(findings.get(currentLocale)!, currentLocale, context.generatedFilesDir);
    },
  };
}

Object.assign(articles, { validateOptions });

/** Pages that are rendered in less time than a thread takes to load what it needs; Docusaurus starts one for each hundred. */
const worthThreads = 400;

/** What a link to a neighbour says of it: only what is in another language. */
const foreignKind = (standing: Standing | undefined): string | null => (standing && isInSource(standing) ? standing.kind : null);

/** What the lists beside all articles show. */
const sidebarsIn = (routes: readonly RouteConfig[]): unknown[] =>
  routes.flatMap(({ props, routes: inner = [] }) => [
    props?.version && (props.version as PropVersionMetadata).docsSidebars,
    ...sidebarsIn(inner),
  ]);

const unjudged: Awaited<ReturnType<typeof judgedSite>> = { withheld: [], broken: [], findings: new Map(), includes: new Map() };

/**
 * What stops the build, a line for each place.
 *
 * @throws Error without a stack: it is for who writes the pages
 */
function refuseBroken(broken: readonly Problem[], refused: readonly Problem[]): void {
  const places = [...broken, ...refused].map(lineOf);
  if (places.length === 0) return;
  const error = new Error(`${places.length === 1 ? '1 place stops' : `${places.length} places stop`} the build:\n${places.join('\n')}`);
  error.stack = error.message;
  throw error;
}

const lineOf = ({ file, line, column, reason }: Problem): string => visible(`${file}:${line}:${column}: ${reason}`);

/** `1 page of fr-FR can't be published …`, then a line for each: `path:line:column reason`. */
function summaryOf(withheld: readonly WithheldPage[], locale: string): string {
  const pages = withheld.length === 1 ? '1 page' : `${withheld.length} pages`;
  const lines = withheld.map(({ target, problem: { file, line, column, reason } }) => {
    const included = file === target ? '' : ` (included by ${target})`;
    return visible(`  ${file}:${line}:${column} ${reason}${included}`);
  });
  return [`[WARNING] ${pages} of ${locale} can't be published as translated, and readers get the source's:`, ...lines].join('\n');
}

/** More lines than this nobody reads in the log of a build; all of them are in a file. */
const mostLines = 50;

/** What readers of the locale get something else for: the build goes on. */
function sayFindings(findings: readonly Problem[], locale: string, folder: string): void {
  if (findings.length === 0) return;
  const lines = findings.map((finding) => `  ${lineOf(finding)}`);
  const file = join(folder, `findings-${locale}.txt`);
  writeFileSync(file, `${lines.map((line) => line.trim()).join('\n')}\n`);
  const rest = lines.length > mostLines ? [`  and ${lines.length - mostLines} more: ${relative(process.cwd(), file)}`] : [];
  const count = lines.length === 1 ? '1 finding' : `${lines.length} findings`;
  console.warn([`[WARNING] ${count} in pages of ${locale}, which are published:`, ...lines.slice(0, mostLines), ...rest].join('\n'));
}
