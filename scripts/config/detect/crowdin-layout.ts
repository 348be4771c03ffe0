import { extname } from 'node:path';
import type { PagePattern } from '../config.ts';
import { inside } from './inside.ts';
import { matches } from './matches.ts';
import type { Site } from './site.ts';

const locale = /%(?:two_letters_code|three_letters_code|locale|locale_with_underscore)%/g;

/** One entry of `files` as layouts; or why it is none. */
export function crowdinLayout(site: Site, base: string, entry: unknown): { pages: PagePattern[] } | { why: string } {
  const { source, translation } = (entry ?? {}) as { source?: unknown; translation?: unknown };
  if (typeof source !== 'string' || typeof translation !== 'string') return { why: 'an entry without source and translation is left out' };
  const from = inside(base, source);
  const to = inside(base, translation);
  const left = (why: string) => ({ why: `${source} is left out: ${why}` });
  if (from === null || to === null) return left('it lies outside of this repository');
  const glob = /^((?:[^*?[\]{}]*\/)?)(\*\*\/)?\*(\.\*|\.\w+)?$/.exec(from);
  if (!glob) return left('it is no folder with all of its files');
  const [, folder = '', deep, ending] = glob;
  if (ending && !/^\.(?:\*|mdx?|json)$/.test(ending)) return left('it is neither Markdown nor JSON');
  if (!deep && matches(site, `${folder}{path}`).some(({ path }) => path.includes('/')))
    return left('it is one folder without those below, and {path} goes below');
  const exact = ending === undefined || ending === '.*' ? null : ending;
  const target = targetOf(to, { folder: folder.slice(base === '' ? 0 : base.length + 1), ending: exact });
  if (target === null) return left(`${translation} can't be said with {locale} and {path}`);
  return { pages: layoutsOf(site, folder, target, exact) };
}

// i18n/%two_letters_code%/**/%original_file_name% => i18n/{locale}/{path}
function targetOf(translation: string, { folder, ending }: { folder: string; ending: string | null }): string | null {
  const target = translation
    .replaceAll(locale, () => '{locale}')
    .replace(/%original_path%\/(?=%original_file_name%|%file_name%)/, () => folder)
    .replace(/(?:\*\*\/)?%(?:original_file_name|file_name)%/, () => '{path}')
    .replaceAll('%file_extension%', () => ending?.slice(1) ?? '%');
  const isWhole = target.split('{path}').length === 2 && target.includes('{locale}') && !/[%*?[\]]/.test(target);
  return isWhole ? target : null;
}

function layoutsOf(site: Site, folder: string, target: string, ending: string | null): PagePattern[] {
  const named = extname(target);
  if (named) return [{ source: `${folder}{path}${named}`, target }];
  const all = { source: `${folder}{path}`, target };
  const of = (end: string) => ({ source: `${folder}{path}${end}`, target: `${target}${end}` });
  if (ending === '.json') return [of(ending)];
  const pages = matches(site, all.source);
  if (ending !== null && pages.some(({ file }) => extname(file) !== ending)) return [of(ending)];
  return ending === null && pages.length === 0 ? [of('.json')] : [all];
}
