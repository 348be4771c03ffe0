import { surplus } from '../../../align/surplus.ts';
import { stringsIn, withoutStrings } from '../words/strings.ts';

/** Whether commands do more than those of the source: another one behind `;`, `|` or `&&`, or within `$(…)`, which runs in a string as well. */
export const runsMore = (source: string, target: string): boolean =>
  surplus(callsIn(target), callsIn(source), String).length > 0 ||
  (runsStrings.test(source) && surplus(stringsIn(target), stringsIn(source), String).length > 0);

/** `bash -c "npm ci"` */
const runsStrings = /(?:^|[\s/;|&])(?:(?:ba|da|z|k)?sh|pwsh|powershell|eval|cmd)(?: [-/]\w{1,20}){0,3} ["']/m;

const callsIn = (code: string): string[] => [...(code.match(/\$\(|`/g) ?? []), ...(withoutStrings(code).match(/;|\|\|?|&&?/g) ?? [])];

/**
 * Whether a text holds code to be run that its source has not: `${drop()}` in a template, `$(halt)` in a text of a shell, where what stands
 * between backticks is run, too. A value, `${dauer}`, only calls by another name what is shown.
 */
export function runsOther(source: string, target: string, isShell: boolean): boolean {
  const [there, here] = [source, target].map((code): string[] =>
    isShell ? (code.match(embeddedInShell) ?? []) : (code.match(embedded) ?? []).map(withoutStrings),
  );
  return surplus(here!, there!, String).length > 0;
}

const embedded = /\$\{[^{}$(=\n]{0,200}[(=][^{}$\n]{0,200}\}|\$\([^()$\n]{1,200}\)/g;
const embeddedInShell = /\$\([^()$\n]{1,200}\)|`[^`\n]{1,200}`/g;
