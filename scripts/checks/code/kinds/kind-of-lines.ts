import type { ChangedLines } from '../blocks/changed-lines.ts';
import { isSlip } from '../blocks/slip.ts';
import { hasOtherFlags } from '../effects/flags.ts';
import { hasOtherHosts } from '../effects/hosts.ts';
import { isOtherPlace } from '../effects/places.ts';
import { runsMore } from '../effects/runs.ts';
import { isOtherSwitch } from '../effects/other-switch.ts';
import { isOtherCommand, isOtherTask, isToolCall } from '../effects/tools.ts';
import { languageName, shell } from '../words/code-lines.ts';
import { stringsIn, withoutStrings } from '../words/strings.ts';
import { kindOf, withoutTexts } from '../words/without-texts.ts';
import { isSpelling } from './is-spelling.ts';
import type { KindOfCode } from './kinds.ts';
import { isSlipOfSource } from './layout.ts';

/** What is known of the block in which lines differ. */
interface Block {
  language: string;
  /** Whether the page records what it was made from. */
  isRecorded: boolean;
}

/** How lines of a block differ from those of its source. */
export function kindOfLines(one: ChangedLines, { language, isRecorded }: Block): KindOfCode {
  const { actual: is, expected: was } = one;
  if (!isRecorded && !isSlip(one)) return 'version';
  if (was === '' || is === '') return 'lines';
  const isRun = shell.test(language) || isToolCall(was);
  if (hasOtherHosts(was, is) || isOtherSwitch(was, is) || (isCommands(language) && isOtherPlace(was, is)) || (isRun && runsOther(was, is)))
    return 'more';
  if (isSlipOfSource(was, is)) return 'layout';
  if (withoutBlanks(was) === withoutBlanks(is)) return isParted(was, is) ? 'spelling' : 'layout';
  if (withoutEnd(was) === withoutEnd(is)) return 'layout';
  if (!isRun && /^\s<[^<>]+>$/u.test(is.startsWith(was) ? is.slice(was.length) : '')) return 'filledIn';
  if ((!isRun || says.test(was)) && isSample(was, is)) return 'words';
  if (kindOf(language) === 'diagram' && withoutLabels(was) === withoutLabels(is)) return 'words';
  if (!isRun && withoutNumbers(was) === withoutNumbers(is)) return 'version';
  if (isSpelling(was, is)) return 'spelling';
  return isRun ? (isOutput(was, is) ? 'words' : 'lines') : isText(was, is) ? 'words' : 'lines';
}

/** `"Hello you"` -> `"Hallo du"`, `load("en")` -> `load("sv")`: strings of several words, or of one language. */
function isSample(was: string, is: string): boolean {
  if (withoutStrings(was) !== withoutStrings(is) || hasOtherFlags(was, is)) return false;
  const [there, here] = [stringsIn(was), stringsIn(is)];
  const isSaid = (one: string, other: string): boolean => [one, other].every((text) => /\p{L} \p{L}|^.[a-z]{2}.$/u.test(text));
  return there.length === here.length && there.every((one, at) => one === here[at] || isSaid(one, here[at]!));
}

/** `A["Open it"] --> B(End)` -> `A[] --> B[]` */
const withoutLabels = (line: string): string => line.replace(/\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}|"[^"\n]*"/g, '[]');

/** An example of other words has other lengths, and places, in it. */
const withoutNumbers = (line: string): string => line.replace(/\d+/g, '0');

/** Of a shell, or of no language at all: what begins with `rm` there is a command. */
const isCommands = (language: string): boolean => shell.test(language) || languageName(language) === '';

const runsOther = (was: string, is: string): boolean =>
  runsMore(was, is) || hasOtherFlags(was, is) || isOtherCommand([was], [is]) || isOtherTask([was], [is]);

const withoutBlanks = (line: string): string => line.replace(/\s+/g, '');

/** `},` -> `}` */
const withoutEnd = (line: string): string => line.replace(/[,;]$/, '');

/** Whether blanks differ between two words, or in what stands in quotes: there they are no layout, but in JSON. */
function isParted(was: string, is: string): boolean {
  const wordsOf = (line: string): string => (line.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(' ');
  return wordsOf(was) !== wordsOf(is) || (withoutStrings(was) === withoutStrings(is) && was !== is && !/":/.test(was));
}

/** What a shell is told to say, or to keep as a note; in other quotes it is given what it works on: `mv "one" "two"`. */
const says =
  /(?:^|[\s;&|])(?:echo|printf|print|say|Write-(?:Host|Output))\s|\s--?(?:m|message|note|title|body|text|comment|description|prompt)[ =]["']/;

/** Of a shell's block a line of words is a command, but where it begins as no command does, or is said. */
const isOutput = (was: string, is: string): boolean =>
  (says.test(was) && withoutStrings(was) === withoutStrings(is)) ||
  (/^\P{ASCII}|^\p{Lu}/u.test(was) && [was, is].every((line) => sentence.test(line)));

/** Whether what differs stands in quotes, between tags, or in a line of words alone. */
const isText = (was: string, is: string): boolean =>
  withoutStrings(was) === withoutStrings(is) ||
  [was, is].every((line) => sentence.test(line)) ||
  (was.includes('</') && withoutTexts(was, 'markup') === withoutTexts(is, 'markup'));

const sentence = /^[>\s]*\p{L}[\p{L}\p{M}\p{N}\s,.'’!?:：、，。-]*$/u;
