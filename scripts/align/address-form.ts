/** Languages or locales that an address may name without being another one: `en-US`, `fr`. */
export type Locales = readonly string[];

/** How an address is compared. */
interface Address {
  /** Without scheme, locale and depth: `https://fr.x.org/fr/a.fr.md` and `http://x.org/a.md` are one, and so are `../a` and `/a`. */
  form: string;
  /** The same with its depth: `../a` and `/a` are two ways to the same place. `a/` is none of its own. */
  way: string;
  /** The same with its scheme, and with the slash at its end. */
  written: string;
}

/** An address without what its locale makes of it. */
export function addressOf(written: string, names: ReadonlySet<string>): Address {
  const [scheme = ''] = /^[a-z][a-z\d+.-]*:(?=\/\/)/i.exec(written) ?? [];
  const [path = '', ...fragment] = written.slice(scheme.length).split('#');
  const isHost = path.startsWith('//');
  const steps = path.split('/').flatMap((step, index) => {
    if (names.has(step.toLowerCase())) return [];
    return [isHost && index === 2 ? hostForm(step, names) : stepForm(step, names)];
  });
  const bare = steps.filter((step) => step !== '' && step !== '.' && step !== '..');
  const [whole, ends] = [steps.join('/'), ['', ...fragment].join('#')];
  return { form: bare.join('/') + ends, way: whole.replace(/\/$/, '') + ends, written: scheme + whole + ends };
}

/** A text without the addresses of its links, and these as they are written, but for their locale. */
export function splitAddresses(text: string, locales: Locales): { rest: string; addresses: ReadonlySet<string> } {
  const names = localeNames(locales);
  const addresses = [...text.matchAll(address)].map(([found]) => addressOf(found.replace('](', ''), names).written);
  return { rest: text.replace(address, ']('), addresses: new Set(addresses) };
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const address = /\]\([^()\s]*|https?:\/\/[^\s<>()[\]"'`]+/g;

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
