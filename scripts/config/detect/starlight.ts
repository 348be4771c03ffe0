import type { PagePattern } from '../config.ts';
import { inside } from './inside.ts';
import { type JsSetting, jsSettings } from './js-settings.ts';
import { localesOnDisk } from './locales-on-disk.ts';
import { matches } from './matches.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { type SettingsFile, settingsFiles } from './settings-files.ts';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

/** Pages below `src/content/docs/`: the source's in a folder of its own, or, as Starlight's `root`, around the others. */
export function starlight(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^astro\.config\.(?:[cm]?[jt]s)$/).flatMap((file) => {
    const code = site.read(file.path);
    if (code === null) return { notes: [tooLarge(file.path)] };
    return code.includes('starlight') ? proposalOf(site, file, jsSettings(code)) : [];
  });
}

function proposalOf(site: Site, { path: file, folder }: SettingsFile, settings: JsSetting[]): Proposal | NoProposal {
  const textOf = (key: string) => settings.find(({ path }) => path.at(-1) === key && path.at(-2) !== 'i18n');
  const [folderSaid, sourceSaid] = [textOf('srcDir'), textOf('defaultLocale')];
  const unread = [folderSaid, sourceSaid].find((setting) => setting && typeof setting.value !== 'string');
  if (unread) return { notes: [`${file}: ${unread.path.at(-1)} is no literal, and code is not run`] };
  const content = inside(folder, (folderSaid?.value as string | undefined) ?? 'src', 'content/docs');
  if (content === null) return { notes: [`${file}: the pages lie outside of this repository`] };
  const { names, isWhole, rootLanguage } = localesOf(settings);
  const key = (sourceSaid?.value as string | undefined) ?? 'root';
  const hasFolder = key !== 'root' && matches(site, `${content}/${key}/{path}`).length > 0;
  const sourceLocale = key === 'root' ? (rootLanguage ?? 'en') : key;
  const target = `${content}/{locale}/{path}`;
  const pages: PagePattern[] = [{ source: hasFolder ? `${content}/${key}/{path}` : `${content}/{path}`, target }];
  const locales = [...new Set([...names, ...(isWhole ? [] : localesOnDisk(site, sourceLocale, pages))])];
  return {
    tool: 'Starlight',
    file,
    sourceLocale,
    locales: locales.filter((name) => name !== 'root' && name !== sourceLocale),
    pages,
    notes: [],
  };
}

/** `locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français' } }`: the keys are the folders. */
function localesOf(settings: readonly JsSetting[]): { names: string[]; isWhole: boolean; rootLanguage: string | null } {
  const below = settings.filter(({ path }) => path.at(-2) === 'locales');
  const names = below.filter(({ path }) => hasLabel(settings, path)).map(({ path }) => path.at(-1)!);
  const language = settings.find(({ path }) => path.slice(-3).join('.') === 'locales.root.lang')?.value;
  return {
    names,
    isWhole: names.length > 0 && names.length === below.length,
    rootLanguage: typeof language === 'string' ? language : null,
  };
}

function hasLabel(settings: readonly JsSetting[], locale: readonly string[]): boolean {
  return settings.some(
    ({ path }) =>
      path.length === locale.length + 1 && path.at(-1) === 'label' && path.at(-2) === locale.at(-1) && path.at(-3) === 'locales',
  );
}
