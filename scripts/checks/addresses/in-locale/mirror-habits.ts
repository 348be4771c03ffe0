import { addTo } from '../../../model/lists/add-to.ts';
import { isForge, isShared } from './owner-of.ts';

/** So many pages must lead to a mirror before they show a habit, and more than half of those whose sources lead to the site itself. */
const least = 4;

/** Where a habit is told: on the page that shows it first, so that somebody sees it, and on no other. */
export type Mirror = 'first' | 'known' | null;

/** Counts on which pages of a locale the same ways lead to another site than in their source: `react.dev/learn`, `react.translators.example/learn`. */
export function mirrorHabits() {
  const pages = new Map<string, string[]>();
  const add = (name: string, path: string): void => {
    const known = pages.get(name);
    if (known) known.push(path);
    else pages.set(name, [path]);
  };
  return {
    count(source: string, { text, path }: { text: string; path: string }, locale: string): void {
      const [from, to] = [waysOf(source), waysOf(text)];
      const named = byName(from.keys());
      for (const host of from.keys()) add(nameOf([locale, host]), path);
      for (const [there, ways] of to) {
        if (from.has(there)) continue;
        for (const host of new Set(namesOf(there).flatMap((name) => named.get(name) ?? [])))
          if ([...ways].some((way) => from.get(host)!.has(way))) add(nameOf([locale, host, there]), path);
      }
    },
    /** Whether a site is one that translators keep beside another: by habit, and it bears its name. Anybody may have a site on a host that many share. */
    mirrorOf(from: string, to: string, locale: string | null, path: string): Mirror {
      const found = pages.get(nameOf([locale, from, to])) ?? [];
      if (found.length < least || found.length * 2 <= (pages.get(nameOf([locale, from])) ?? []).length) return null;
      if (isForge(from) || isForge(to) || isShared(to) || `.${to}`.includes(`.${from}.`)) return null;
      return found[0] === path ? 'first' : 'known';
    },
  };
}

const nameOf = (parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** The ways of a page that say something, by their hosts. */
function waysOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, host, way] of text.matchAll(/https?:\/\/(?:www\.)?([a-z\d.-]{1,100})\/([\w./%-]{4,300})/gi)) {
    const ways = found.get(host!.toLowerCase()) ?? new Set<string>();
    found.set(host!.toLowerCase(), ways.add(way!.replace(/[/.]+$/, '')));
  }
  return found;
}

/**
 * Hosts by what they are called: of `react.dev`, `reactjs.org` and `react.translators.example` the name of the one is a whole label of the other.
 * `reactdev.example` and `react-login.example` only look so.
 */
function byName(hosts: Iterable<string>): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const host of hosts) for (const name of namesOf(host)) addTo(named, name, host);
  return new Map([...named].filter(([, all]) => all.length <= most));
}

/** So many hosts of a page have one name: a shop for hosts, of which each is somebody else's, and all of them would be compared with all. */
const most = 8;

const namesOf = (host: string): string[] =>
  host
    .split('.')
    .map((label) => label.replace(/-?js$/, ''))
    .filter((label) => label.length > 3 && !/^(?:docs|blog|wiki|info|site|developers?|guides?)$/.test(label));
