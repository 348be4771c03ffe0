import { surplus } from '../../align/surplus.ts';
import { withoutStrings } from './without-texts.ts';

/** Whether code leads to another host than that of its source: that is no text for readers, wherever it stands. A host that is made up may be another one. */
export function leadsElsewhere(source: string, target: string): boolean {
  const [there, here] = [hostsIn(source), hostsIn(target)];
  const [gone, fresh] = [surplus(there, here, String), surplus(here, there, String)];
  return fresh.some((host) => !madeUp.test(host)) && !(gone.length > 0 && gone.every((host) => madeUp.test(host)));
}

/** `https://en.a.example:80/b` -> `a.example:80`: a locale before it is none of its name. */
const hostsIn = (code: string): string[] =>
  [...code.matchAll(address)].map(([, host]) => host!.toLowerCase().replace(/^(?:www|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.)/, ''));

const address = /\b[a-z][a-z\d+.-]{1,20}:\/\/(?:[^\s/@"'`<>]{0,100}@)?([^\s/?#"'`<>()[\]{}\\,;|]{1,255})/gi;

/** `your-site.com`, `example.com`, `localhost:80`, `$HOST` */
const madeUp = /^(?:localhost|[\d.:]+$|.*\$)|example|sample|your|(?:^|[.-])(?:my|some|foo|bar|acme|test|domain|site|host|server|company)/;

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

/** Whether the flags of commands differ: `ls -la`, `rm -rf`. */
export function hasOtherFlags(source: string, target: string): boolean {
  const [there, here] = [flagsIn(source), flagsIn(target)];
  return surplus(there, here, String).length > 0 || surplus(here, there, String).length > 0;
}

/** Whether a target has a flag that its source has not: `Delete` -> `rm -rf a`. A dash that the source has typed otherwise may have become one. */
export const addsFlags = (source: string, target: string): boolean =>
  !/[−–—]/.test(source) && surplus(flagsIn(target), flagsIn(source), String).length > 0;

const flagsIn = (code: string): string[] => code.match(/(?<=^|[\s"'`([])--?[a-zA-Z][\w-]*/gm) ?? [];

/** `$ source a.sh` -> `$ Möchten a.sh`, `pip install a` -> `pip métricas a`: in a line that is the same but for it no command, and no part of a tool, is called so. */
export function isOtherCommand(source: readonly string[], target: readonly string[]): boolean {
  return source.some((line, at) => {
    const [there, here] = [wordsOfCommand(line), wordsOfCommand(target[at] ?? '')];
    const differing = there.flatMap((word, index) => (word === here[index] ? [] : [index]));
    const [first] = differing;
    if (differing.length !== 1 || there.length !== here.length || !/^[a-z][a-z\d.-]*$/.test(there[first!]!)) return false;
    const isCommand = first === 0 ? /^[$%] /.test(line) || /[-/.=]/.test(there.slice(1).join(' ')) : first === 1 && tools.has(there[0]!);
    return isCommand && /\P{ASCII}/u.test(here[first!]!);
  });
}

/** `pip install a` -> `pip installer b`: a tool is told in its own words what it is to do. */
export function isOtherTask(source: readonly string[], target: readonly string[]): boolean {
  return source.some((line, at) => {
    const [there, here] = [wordsOfCommand(line), wordsOfCommand(target[at] ?? '')];
    return tools.has(there[0]!) && there[0] === here[0] && there[1] !== here[1] && there.length > 2 && /^[a-z][a-z-]+$/.test(there[1]!);
  });
}

/** `npm i lockstep`: no words of a button. */
export const isToolCall = (code: string): boolean => / /.test(code) && tools.has(wordsOfCommand(code)[0]!);

const wordsOfCommand = (line: string): string[] => line.replace(/^(?:[$%] )?(?:sudo )?/, '').split(' ');

/** Of which the first word behind them says what they are to do. */
const tools = new Set(
  'apt apt-get brew bun bundle cargo choco composer conda docker dotnet gem git go helm kubectl npm npx pip pip3 pnpm poetry uv winget yarn'.split(
    ' ',
  ),
);

/** Whether what differs in the strings of both reads as words: an id, a path or a file has no blank. Another script is read by people. */
export function differsInWords(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  return there.length !== here.length || there.every((one, at) => one === here[at] || isWords(one, here[at]!));
}

/** `"Europe/London"` -> `"Asia/Shanghai"`: a name of people's begins with a capital. */
const isWords = (one: string, other: string): boolean =>
  /\S\s+\S/.test(one) || /\P{ASCII}/u.test(other) || [one, other].every((text) => /^.[A-Z][a-z]/.test(text));

export const stringsIn = (code: string): string[] => code.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
