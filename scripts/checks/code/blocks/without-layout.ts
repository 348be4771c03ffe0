import { inOneDrawing } from './drawing.ts';

/** Languages in which a blank beside a bracket, or a comma, may mean something; what names no language may be one of them. */
const strict =
  /^(?:|sh|bash|zsh|fish|shell\w*|console|terminal|powershell|ps1?|pwsh|cmd|bat|batch|make\w*|diff|text|txt|plaintext|output|md|mdx|markdown|markdoc|mdoc|mermaid)$/i;

/** Languages in which a text stands in single or in double quotes, as a formatter likes it. */
export const quoting = /^(?:[cm]?js|javascript|jsx|[cm]?ts|typescript|tsx|json5|vue|svelte|py|python|css|scss|less)$/i;

/** Languages in which statements end by a sign, and a blank beside a point or a colon says nothing. */
export const braced =
  /^(?:[cm]?[jt]sx?|javascript|typescript|go(?:lang)?|rs|rust|java|kt|kotlin|c|cpp|cs|csharp|php|swift|scala|dart|thrift|proto(?:buf|3)?)$/i;

/** `time. Second`, `f(1: a)`, `b ...c` -> `time.Second`, `f(1:a)`, `b...c` */
const withoutGaps = (line: string): string =>
  line
    .replace(/(?<=[\w)\]])\. (?=[\p{L}_])/gu, '.')
    .replace(/(?<=\w) ?: (?=[\w"'])/g, ':')
    .replace(/ \.\.\.(?=\p{L})/gu, '...');

const script = /^(?:[cm]?[jt]sx?|javascript|typescript)$/i;

/** `a;`, `({ b } as C)` -> `a`, `({ b }) as C`, `(await a()) === b` -> `await a() === b`: what a formatter puts, or not. */
const asScript = (line: string): string =>
  line
    .replace(/\}as (\w{1,50})\)/g, '})as $1')
    .replace(/\((await [\w.]{1,80}\([^()]{0,80}\))\) ?(?=[=!<>])/g, '$1 ')
    .replace(/;$/, '');

/** `{"a": "b"}` -> `{a: 'b'}`: in Python a key without quotes is another one. */
function inOneQuoting(line: string, language: string): string {
  const quoted = line.replaceAll('"', "'");
  return /^py/i.test(language) ? quoted : quoted.replace(/(?<=[{,]|^)'([\w$]+)'(?=:)/g, '$1');
}

/**
 * Lines of code as a formatter would not tell them apart: without blanks inside of brackets and before them, without a comma behind
 * the last of a list, without the brackets around the only parameter of a function, with one kind of quotes where both mean the same.
 *
 * @param language as a fence names it, alone
 */
export function withoutLayout(lines: readonly string[], language: string): readonly string[] {
  let inner = '';
  return lines.map((line, index) => {
    // A page that is shown as code may have code in it.
    const fence = /^[`~]{3,}[ ]?([\w-]*)/.exec(line);
    if (fence) inner = fence[1]!;
    if (fence || line === '' || strict.test(inner || language)) return line;
    const next = lines.slice(index + 1, index + 5).find((one) => one !== '') ?? '';
    const close = compact(line, /^[)\]}]/.test(next));
    const plain = braced.test(inner || language) ? withoutGaps(close) : close;
    const known = inner || language;
    return quoting.test(known) ? inOneQuoting(script.test(known) ? asScript(plain) : plain, known) : plain;
  });
}

function compact(line: string, isLast: boolean): string {
  const plain = line
    .replace(/ ?([()[\]{}]) ?/g, '$1')
    .replace(/, ?(?=[)\]}])/g, '')
    .replaceAll('{...}', '{}') // What is left out.
    .replaceAll(', ', ',')
    .replace(/(\basync)?\((\w{1,50})\)=>/g, (_, lead: string | undefined, name: string) => `${lead ? `${lead} ` : ''}${name}=>`)
    .replaceAll(' =>', '=>')
    .replaceAll('=> ', '=>')
    .replace(/(?<=<[^<>]{0,200}) ?\/>/g, '>');
  return isLast ? plain.replace(/,$/, '') : plain;
}

/** No-break blanks are blanks, where a word stands follows from the words; what JSX has at the end of a line, `{" "}`, is one, too. */
export const withBlanks = (line: string, language: string): string =>
  inOneDrawing(
    line
      .replace(/[\u00a0\u202f\u3000]/g, ' ')
      .replace(/\{(["']) \1\}\s*$/, '')
      .trim()
      .replace(/ {2,}|\t/g, ' ')
      .replace(/ {2,}/g, ' '),
    language,
  );
