import type { PagePattern } from '../config/config.ts';
import type { JsObject, JsValue } from './js-settings.ts';
import { inside } from './site.ts';

type Kind = 'docs' | 'blog' | 'pages';

/** One content plugin with its options. */
interface Instance {
  kind: Kind;
  id: string;
  /** Null: not said by a literal. */
  path: string | null;
}

const usual: Record<Kind, string> = { docs: 'docs', blog: 'blog', pages: 'src/pages' };

/** The layouts of all content plugins: those of the preset, and the instances with an `id`. */
export function docusaurusContent(
  exported: JsObject,
  lists: readonly JsValue[][],
  places: { folder: string; translated: string },
): { pages: PagePattern[]; notes: string[] } {
  const named = lists.flatMap(instanceOf);
  const own = (['docs', 'blog', 'pages'] as const).flatMap((kind): Instance[] => {
    const options = presetOptions(exported, kind);
    if (options === false || named.some((one) => one.kind === kind && one.id === 'default')) return [];
    const path = options instanceof Map ? pathOf(options, usual[kind]) : options === null ? null : usual[kind];
    return [{ kind, id: 'default', path }];
  });
  const pages: PagePattern[] = [];
  const notes: string[] = [];
  for (const instance of [...own, ...named]) {
    const label = instance.id === 'default' ? instance.kind : `${instance.kind} "${instance.id}"`;
    const source = instance.path === null ? null : inside(places.folder, instance.path);
    if (source !== null) pages.push(...layoutsOf(instance, source, places));
    else
      notes.push(
        instance.path === null
          ? `no literal says where the sources of ${label} lie: write its layout by hand`
          : `the sources of ${label} lie in ${instance.path}, outside of this repository`,
      );
  }
  return { pages, notes };
}

function layoutsOf({ kind, id }: Instance, source: string, { folder, translated }: { folder: string; translated: string }): PagePattern[] {
  const target = `${translated}/{locale}/docusaurus-plugin-content-${kind}${id === 'default' ? '' : `-${id}`}`;
  const below = source === '' ? '' : `${source}/`;
  if (kind !== 'docs') return [{ source: `${below}{path}`, target: `${target}/{path}` }];
  const versions = inside(folder, `${id === 'default' ? '' : `${id}_`}versioned_docs`)!;
  return [
    { source: `${below}{path}`, target: `${target}/current/{path}` },
    { source: `${versions}/version-{path}`, target: `${target}/version-{path}` },
  ];
}

/** `['@docusaurus/plugin-content-docs', { id: 'community', path: 'community' }]` */
function instanceOf([name, options]: JsValue[]): Instance[] {
  const kind = typeof name === 'string' && (/(?:^|[/-])content-(docs|blog|pages)$/.exec(name)?.[1] as Kind | undefined);
  if (!kind || !(options instanceof Map)) return [];
  const id = options.has('id') ? options.get('id') : 'default';
  // A second instance in the usual folder would be of the first's pages: what spreads more options may say where.
  const otherwise = options.has('id') && options.has('...') ? null : usual[kind];
  return typeof id === 'string' ? [{ kind, id, path: pathOf(options, otherwise) }] : [];
}

/** `presets: [['classic', { docs: { path: 'guides' }, blog: false }]]` */
function presetOptions(exported: JsObject, kind: Kind): JsValue | undefined {
  const presets = exported.get('presets');
  const all = (Array.isArray(presets) ? presets : []).flatMap((preset) =>
    Array.isArray(preset) && preset[1] instanceof Map ? [preset[1]] : [],
  );
  return all.find((options) => options.has(kind))?.get(kind);
}

function pathOf(options: JsObject, otherwise: string | null): string | null {
  const path = options.has('path') ? options.get('path') : otherwise;
  return typeof path === 'string' ? path : null;
}
