const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a folder's name is that of a language that is spoken: `fr`, `zh-Hans`, `en_US`; neither `api` nor `images`. */
export function isLocaleName(name: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$/.test(name)) return false;
  return languages.of(name.split(/[-_]/)[0]!) !== undefined;
}
