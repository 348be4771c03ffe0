import { hasOtherHosts } from '../effects/hosts.ts';
import { isOtherSwitch } from '../effects/other-switch.ts';
import { isOtherOfMachine } from '../effects/places.ts';
import { isOtherCommand, isOtherTask, isToolCall } from '../effects/tools.ts';
import type { Rule } from '../rule.ts';
import { takesOnlyWords, isFilledIn, takesArguments } from './filled-in.ts';
import { isSpelling } from './is-spelling.ts';
import type { KindOfCode } from './kinds.ts';
import { isAround, isLayout } from './layout.ts';
import { isNoElement, isOtherName, isWord, withoutGaps } from './names.ts';

/** One code for another, and whether the page has a word in other code of its own. */
interface Pair {
  was: string;
  is: string;
  has(word: string): boolean;
}

export type KindRule = Rule<Pair, KindOfCode, readonly [was: string, is: string, known?: string]>;

/** What certainly does something else comes first, then what is the same but for how it is written; what is left are words. */
export const kindRules: readonly KindRule[] = [
  {
    name: 'words that a command takes',
    why: 'Nobody runs them as they are.',
    says: 'filledIn',
    holds: ({ was, is }) => takesArguments(was) && isFilledIn(was, is) && takesOnlyWords(was, is),
    takes: ['tar xf {{path/to/file}}', 'tar xf {{pfad/zu/datei}}'],
    edge: ['tar xf {{path}} --all', 'tar xf {{pfad}} --alle'],
  },
  {
    name: 'another host, command or task',
    why: 'Who copies it gets something else.',
    says: 'more',
    holds: ({ was, is }) => hasOtherHosts(was, is) || (!operated.test(was) && (isOtherCommand([was], [is]) || isOtherTask([was], [is]))),
    takes: ['pip install one', 'pip installiere eins'],
    edge: ['domain + "/a"', 'домен + "/a"'],
  },
  {
    name: 'another word of a switch',
    why: 'A program is told the contrary, and no language has the one word for the other.',
    says: 'more',
    holds: ({ was, is }) => isOtherSwitch(was, is),
    takes: ['debug: true', 'debug: false'],
    edge: ['debug: true', 'debug: wahr'],
  },
  {
    name: 'another place or variable of a machine',
    why: 'Every machine has both, and something else in each.',
    says: 'more',
    holds: ({ was, is }) => isOtherOfMachine(was, is),
    takes: ['/etc/hosts', '/etc/passwd'],
    edge: ['/etc/your-app', '/etc/deine-app'],
  },
  {
    name: 'the gaps of layout',
    why: 'Blanks within brackets say nothing, and one behind a point is a slip of who wrote the source.',
    says: 'layout',
    holds: ({ was, is }) => isLayout(was, is),
    takes: ['. /src/a.ts', './src/a.ts'],
    edge: ['./src/a.ts', '. /src/a.ts'],
  },
  {
    name: 'what a command takes',
    why: 'It is to be filled in, be it a number or a path.',
    says: 'filledIn',
    holds: ({ was, is }) => takesArguments(was) && isFilledIn(was, is),
    takes: ['tar xf {{path}}', 'tar xf {{/etc/pfad}}'],
    edge: ['tar xf {{path}}', 'tar cf {{/etc/pfad}}'],
  },
  {
    name: 'what stands around a name',
    why: '`App` and `<App />` name one thing.',
    says: 'around',
    holds: ({ was, is }) => isAround(was, is),
    takes: ['<App />', 'App'],
    edge: ["f('a')", "f('a)"],
  },
  {
    name: 'the case that a word begins with',
    why: 'It may begin a sentence, or be what is spoken of.',
    says: 'word',
    holds: ({ was, is }) => isWord(was) && was.slice(1) === is.slice(1) && was.toLowerCase() === is.toLowerCase(),
    takes: ['nginx', 'Nginx'],
    edge: ['getName', 'GetName'],
  },
  {
    name: 'another spelling',
    why: 'Nobody means a letter less, or a sign that no program is written with.',
    says: 'spelling',
    holds: ({ was, is }) => isSpelling(was, is),
    takes: ['get("a")', 'get(“a”)'],
    edge: ['mode', 'modus'],
  },
  {
    name: 'words of another script',
    why: 'A name has none: what the source has in it is said to people.',
    says: 'words',
    holds: ({ was }) => otherScript.test(was),
    takes: ['求和 (Sum)', 'Summe (Sum)'],
    edge: ['useSum', 'useSumme'],
  },
  {
    name: 'what is to be filled in',
    why: 'Readers put something of their own there.',
    says: 'filledIn',
    holds: ({ was, is }) => isFilledIn(was, is),
    takes: ['https://a.example/USER_NAME/', 'https://a.example/NOM_DU_COMPTE/'],
    edge: ['<chapter>', '<Kapitel>'],
  },
  {
    name: 'words in the middle of it',
    why: 'What had no blank was cut, as machines do.',
    says: 'broken',
    holds: ({ was, is }) => !/\s/.test(withoutGaps(was)) && !isWord(was) && /\S\s+\S/.test(withoutGaps(is)),
    takes: ['res.send()', 'res. función end()'],
    edge: ['color', 'die Farbe'],
  },
  {
    name: 'a word in the signs of an element',
    why: 'No element is called so: it stands for something.',
    says: 'word',
    holds: ({ was, is }) => isNoElement(was, is),
    takes: ['<chapter>', '<Kapitel>'],
    edge: ['<section>', '<Abschnitt>'],
  },
  {
    name: 'a part of a name',
    why: 'The rest of it is there: it is a name still, and none that anybody knows.',
    says: 'name',
    holds: ({ was, is }) => isOtherName(was, is),
    takes: ['Menu.Button', 'Menu.Botón'],
    edge: ['/introduction', '/einfuehrung'],
  },
  {
    name: 'a word of a tool',
    why: 'It is told in its own words what it is to do.',
    says: 'name',
    holds: ({ was, is }) => isToolCall(was) && was.split(' ').length === is.split(' ').length,
    takes: ['npm publish', 'npm verteile'],
    edge: ['npm publish now', 'npm verteile'],
  },
  {
    name: 'a word that other code has',
    why: 'Readers look for it there.',
    says: 'known',
    holds: ({ was, has }) => /^\p{Ll}/u.test(was) && isWord(was) && has(was),
    takes: ['color', 'Farbe', 'color'],
    edge: ['color', 'Farbe'],
  },
  {
    name: 'a lone word',
    why: 'It may be a label, a value, or the word for what is spoken of.',
    says: 'word',
    holds: ({ was }) => isWord(was),
    takes: ['color', 'Farbe'],
    edge: ['a color', 'eine Farbe'],
  },
  {
    name: 'several words',
    why: 'They may be a sentence, a sample or a date.',
    says: 'words',
    holds: ({ was }) => /\s/.test(was) && !takesArguments(was),
    takes: ['Tue, 10 Oct', 'Di., 10. Okt.'],
    edge: ['/one', '/eins'],
  },
];

/** `a + b` */
const operated = / [+*=|] /;

const otherScript = /(?!\p{Script=Latin})\p{L}/u;
