import { addTo } from '../../../model/lists/add-to.ts';
import { isForge, isShared } from './owner-of.ts';

/** So many pages must lead to a mirror before they show a habit, and more than half of those whose sources lead to the site itself. */
const least = 4;

/** Counts on how many pages of a locale the same ways lead to another site than in their source: `react.dev/learn`, `react.translators.example/learn`. */
export function mirrorHabits() {
  const pages = new Map<string, number>();
  const add = (name: string): unknown => pages.set(name, (pages.get(name) ?? 0) + 1);
  return {
    count(source: string, target: string, locale: string): void {
      const [from, to] = [waysOf(source), waysOf(target)];
      for (const host of from.keys()) add(nameOf([locale, host]));
      const hosts = hostsByWay(from);
      for (const [there, ways] of to) {
        if (from.has(there)) continue;
        const known = new Set([...ways].flatMap((way) => hosts.get(way) ?? []));
        for (const host of known) add(nameOf([locale, host, there]));
      }
    },
    /** Whether a site is one that translators keep beside another: by habit, and it bears its name. Anybody may have a site on a host that many share. */
    isMirror(from: string, to: string, locale: string | null): boolean {
      const count = pages.get(nameOf([locale, from, to])) ?? 0;
      if (count < least || count * 2 <= (pages.get(nameOf([locale, from])) ?? 0)) return false;
      return !isForge(to) && !isShared(to) && isNamedLike(from, to);
    },
  };
}

const nameOf = (parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** So many sites of a page have one way, `/docs/start`: it tells of none which site stands for it. */
const most = 8;

/** The hosts of a page by their ways, but for ways that many have: else a list of a thousand links would be compared with all of another. */
function hostsByWay(ways: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const [host, known] of ways) for (const way of known) addTo(hosts, way, host);
  return new Map([...hosts].filter(([, all]) => all.length <= most));
}

/** The ways of a page that say something, by their hosts. */
function waysOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, host, way] of text.matchAll(/https?:\/\/(?:www\.)?([a-z\d.-]{1,100})\/([\w./%-]{4,300})/gi)) {
    const ways = found.get(host!.toLowerCase()) ?? new Set<string>();
    found.set(host!.toLowerCase(), ways.add(way!.replace(/[/.]+$/, '')));
  }
  return found;
}

/** `react.dev`, `reactjs.org` and `react.translators.example`: the name of one site stands in that of the other. */
const isNamedLike = (one: string, other: string): boolean =>
  namesOf(one).some((name) => namesOf(other).some((label) => label.includes(name) || name.includes(label)));

const namesOf = (host: string): string[] =>
  host.split('.').filter((label) => label.length > 3 && !/^(?:docs|blog|wiki|info|site|developers?|guides?)$/.test(label));
