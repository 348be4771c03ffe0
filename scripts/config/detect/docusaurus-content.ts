import type { PagePattern } from '../config.ts';
import { inside } from './inside.ts';
import type { JsSetting } from './js-settings.ts';

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
  settings: readonly JsSetting[],
  places: { folder: string; translated: string },
): { pages: PagePattern[]; notes: string[] } {
  const named = instancesOf(settings);
  const own = (['docs', 'blog', 'pages'] as const)
    .filter((kind) => !named.some((one) => one.kind === kind && one.id === 'default') && !isOff(settings, kind))
    .map((kind): Instance => ({
      kind,
      id: 'default',
      path: isHidden(settings, kind) ? null : pathOf(presetOptions(settings, kind), usual[kind]),
    }));
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
function instancesOf(settings: readonly JsSetting[]): Instance[] {
  const objects = new Map<number, JsSetting[]>();
  for (const setting of settings) {
    const others = objects.get(setting.object);
    if (others) others.push(setting);
    else objects.set(setting.object, [setting]);
  }
  return [...objects.values()].flatMap((options) => {
    const kind = /(?:^|[/-])content-(docs|blog|pages)$/.exec(options[0]!.named ?? '')?.[1] as Kind | undefined;
    const id = options.find(({ path }) => path.at(-1) === 'id');
    if (!kind || (id && typeof id.value !== 'string')) return [];
    // A second instance in the usual folder would be of the first's pages: what spreads more options may say where.
    const otherwise = id && options.some(({ path }) => path.at(-1) === '...') ? null : usual[kind];
    return [{ kind, id: typeof id?.value === 'string' ? id.value : 'default', path: pathOf(options, otherwise) }];
  });
}

/** The options of the preset: `docs: { path: 'guides' }`; the theme has a `docs` of its own. */
function presetOptions(settings: readonly JsSetting[], kind: Kind): JsSetting[] {
  return settings.filter(({ path }) => path.at(-2) === kind && !path.includes('themeConfig') && !path.includes('customFields'));
}

/** `docs: false` */
function isOff(settings: readonly JsSetting[], kind: Kind): boolean {
  return settings.some(({ path, value }) => path.at(-1) === kind && path.at(-2) === 'presets' && value === false);
}

/** `docs: isLive ? { path: 'a' } : { path: 'b' }` */
function isHidden(settings: readonly JsSetting[], kind: Kind): boolean {
  const said = settings.find(({ path }) => path.at(-1) === kind && path.at(-2) === 'presets');
  return said !== undefined && said.value === null && !said.isObject;
}

function pathOf(options: readonly JsSetting[], otherwise: string | null): string | null {
  const said = options.find(({ path }) => path.at(-1) === 'path');
  if (!said) return otherwise;
  return typeof said.value === 'string' ? said.value : null;
}
