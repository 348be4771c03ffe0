/** Languages or locales that an address may name without being another one: `en-US`, `fr`. */
export type Locales = readonly string[];

/** How an address is compared. */
interface Address {
  /** Without scheme, locale and depth: `https://fr.x.org/fr/a.fr.md` and `http://x.org/a.md` are one, and so are `../a` and `/a`. */
  form: string;
  /** The same with its depth: `../a` and `/a` are two ways to the same place. `a/` is none of its own. */
  way: string;
}

/** An address without what its locale makes of it. */
export function addressOf(written: string, names: ReadonlySet<string>): Address {
  const [path = '', ...fragment] = written.replace(/^[a-z][a-z\d+.-]*:\/\//i, '//').split('#');
  const isHost = path.startsWith('//');
  const steps = path.split('/').flatMap((step, index) => {
    if (names.has(step.toLowerCase())) return [];
    return [isHost && index === 2 ? hostForm(step, names) : stepForm(step, names)];
  });
  const bare = steps.filter((step) => step !== '' && step !== '.' && step !== '..');
  return { form: [bare.join('/'), ...fragment].join('#'), way: [steps.join('/').replace(/\/$/, ''), ...fragment].join('#') };
}

/** `fr.wikipedia.org` -> `wikipedia.org` */
function hostForm(host: string, names: ReadonlySet<string>): string {
  const [first = '', ...others] = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  return others.length > 1 && names.has(first) ? others.join('.') : [first, ...others].join('.');
}

/** `a.fr.md`, `a_fr.md` and `fr-a.md` -> `a.md` */
function stepForm(step: string, names: ReadonlySet<string>): string {
  const parts = step.split(/(?=[._-])|(?<=[._-])/);
  const at = parts.findIndex((part) => names.has(part.toLowerCase()));
  if (at === -1 || parts.length < 3) return step;
  return parts.filter((_, index) => index !== at && index !== (at === 0 ? 1 : at - 1)).join('');
}

/** How addresses write locales: `pt-BR` -> `pt-br`, `pt_br`, `pt`. */
export function localeNames(locales: Locales): Set<string> {
  const own = locales.map((locale) => locale.toLowerCase());
  return new Set(own.flatMap((locale) => [locale, locale.replaceAll('-', '_'), locale.replaceAll('_', '-'), locale.split(/[-_]/)[0]!]));
}
