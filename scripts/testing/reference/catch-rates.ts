import { loadParser } from '../../markdown/parser/parser.ts';
import { root } from '../imports.ts';
import { catchRate } from '../mutate/catch-rate.ts';
import { catchTable } from '../mutate/catch-table.ts';
import { ownPairs } from '../mutate/own-pairs.ts';

/** How much the checks catch, measured anew in every run, on few pages and with one seed: the same as long as checks, pages and damages are. */
export async function catchRates(): Promise<string> {
  const pairs = ownPairs(root);
  return [
    `Measured with \`npm run mutate\`: each damage is done at up to 20 places, one at a time, to ${pairs.length} translated pages: this repository's articles, and [a guide](../../scripts/testing/mutate/guide.fr-FR.md) that was written to hold what they lack. It is caught where a check with its default settings has something new to say within three lines; of a harmless change every new finding is a false alarm. The share of all such damages lies in the interval with a confidence of 95 % (Wilson's), if other pages are like these.`,
    'So few pages tell what the checks see, not how often on yours: `npm run mutate -- --source docs/en --target docs/fr --locale fr` measures that, and `--json rates.json` names every damage that was missed. Some are missed on purpose: a whole line that was translated may be meant as an example.',
    "On 1,671 real pages in a dozen languages and more, with 64 kinds of damage done 6,287 times (November 2026), 63 were missed, and the checks have been mended by some of them since. A dozen is none that a tool could know: a title in quotes that YAML reads alike, a bare address for a link that shows it, a fence without its `txt`, an address in the reader's own locale, `<Relative Path>` in other words, a fragment of a page that the locale lacks.",
    catchTable(catchRate(pairs, { most: 20, seed: 1 }, await loadParser())),
  ].join('\n\n');
}
