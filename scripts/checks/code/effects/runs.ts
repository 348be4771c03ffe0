import { surplus } from '../../../align/surplus.ts';
import { stringsIn, withoutStrings } from '../words/strings.ts';

/**
 * Whether a shell runs what it does not run in the source: another command behind `;`, `|` or `&&`, or within `$(…)` and between backticks,
 * in a text as well; or another text that is a command: `bash -c "npm ci"`.
 */
export const runsMore = (source: string, target: string): boolean =>
  hasMore(source, target, callsIn) || (runsStrings.test(source) && hasMore(source, target, stringsIn));

/** Whether a program evaluates in a text what it does not in the source: `${drop()}`. A value, `${dauer}`, only calls by another name what is shown. */
export const evaluatesMore = (source: string, target: string): boolean =>
  hasMore(source, target, (code) => (code.match(evaluated) ?? []).map(withoutStrings));

/** Whether a text that a program hands to a shell, or evaluates, is another one: `os.system("ls")`. */
export const runsOtherText = (source: string, target: string): boolean =>
  (running.test(source) || (given.test(source) && !saying.test(source))) &&
  (hasMore(source, target, stringsIn) || hasMore(target, source, stringsIn));

const running = /\b(?:eval|exec|execSync|popen|shell_exec|spawn|spawnSync|subprocess\.\w{1,20}|system)\(\s*\[?["'`]/;

/** `psql -c "select 1"`, `node -e "run()"`: what an option hands to a program as its own code. */
const given = /^\s*(?:[$%>#] )?[a-z][\w./-]{0,40}(?: [^"'\n]{1,200})? -(?:[ce]|exec|eval) ["']/m;
const saying = /^\s*(?:[$%>#] )?(?:echo|printf|git|grep|sed)\s/m;

const hasMore = (source: string, target: string, partsOf: (code: string) => string[]): boolean =>
  surplus(partsOf(target), partsOf(source), String).length > 0;

const callsIn = (code: string): string[] => [
  ...(code.match(embedded) ?? []).map((call) => call.replace(toFillIn, '{{}}')),
  ...(withoutStrings(code).match(/;|\|\|?|&&?/g) ?? []),
];

/** `{{name}}`, `<name>`: in words, and no sign of a shell. */
const toFillIn = /\{\{[^{}$`;&|<>\n]{1,100}\}\}|<[\p{L}_ -]{1,60}>/gu;

/** What is not closed is run, too. */
const embedded = /\$\([^()$\n]{0,200}\)?|`[^`\n]{0,200}`?/g;

const evaluated = /\$\{[^{}$(=\n]{0,200}[(=][^{}$\n]{0,200}\}|\$\([^()$\n]{1,200}\)/g;

const runsStrings = /(?:^|[\s/;|&])(?:(?:ba|da|z|k)?sh|pwsh|powershell|eval|cmd)(?: [-/]\w{1,20}){0,3} ["']/m;
