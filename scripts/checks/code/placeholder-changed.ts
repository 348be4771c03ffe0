import type { Comparable, Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { surplus } from '../../align/surplus.ts';
import { closers, type Placeholder, placeholdersOfSource, placeholdersOfTarget } from '../translation/placeholders.ts';
import { isMisspelt } from './words/changed-words.ts';
import { stretchesOf } from '../translation/stretches.ts';
import { changedExpressions } from '../structure/changed-expressions.ts';
import type { Twin } from '../translation/translation.ts';

export const placeholderChanged: Check<'placeholder-changed'> = {
  id: 'placeholder-changed',
  severity: 'error',
  compares: true,
  about:
    'What a program, a template or a reader fills in stands in a translation as in its source: `{name}`, `{{ name }}`, `%APPDATA%`, `<name>`.',
  why: 'With a blank in it, or translated, it is not found when it is to be replaced.',
  run({ page: { text }, translation, flavour, sourceLocale, locale }, report) {
    const locales = [sourceLocale, locale ?? sourceLocale];
    for (const twin of translation()?.twins ?? []) {
      if (!isProse(twin.target)) continue;
      for (const { range, actual, expected, severity } of changedExpressions(twin, translation()!, flavour.id !== 'any', locales))
        report({
          range,
          message: `Unexpected "${actual}", expected "${expected}", as in the source`,
          actual,
          expected,
          severity,
          spoils: range,
        });
      if (!twin.sources.some(mayHold)) continue;
      for (const { range, actual, expected } of changesIn(twin, text)) {
        report({ range, message: `Unexpected "${actual}", expected "${expected}", as in the source`, actual, expected, spoils: range });
      }
    }
  },
  examples: [
    { source: 'Open %APPDATA% and {name}.\n', page: 'Öffne %APPDATA% und {name}.\n', locale: 'de', findings: [] },
    { source: 'The \\<n\\>th of \\<all\\>.\n', page: 'Der n-te von &lt;all&gt;.\n', locale: 'de', findings: [] },
    { source: 'The key is \\{key\\}, of \\{TOOL_NAME\\}.\n', page: '\\{名称\\}\\{key\\}.\n', locale: 'zh', findings: [] },
    {
      source: 'The key is \\{key\\}.\n',
      page: 'Der key ist \\{Schlüssel\\}.\n',
      locale: 'de',
      findings: ['1:13 Unexpected "\\{Schlüssel\\}", expected "{key}", as in the source'],
    },
    { source: '{{ site.data.en.hello }}.\n', page: '{{ site.data.de.hello }}.\n', locale: 'de', findings: [] },
    { source: 'Say {{ shown as it is }}.\n', page: 'Sage {{ wird gezeigt }}.\n', locale: 'de', findings: [] },
    {
      source: 'Hi {{ name }}, {{ 1 + 1 }} {{< tab "One" id=a >}} {% if a %}x{% endif %}.\n',
      page: '{{1+1}} {{< tab "Eins" id=a >}}, hallo {{name}}{% if a %}x{% endif %}.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'Hi {{ name }}, {{ 1 + 1 }} {{< tab "One" id=a >}} {% if a %}x{% endif %}.\n',
      page: 'Hallo {{ nom }}, {{ 1 + 2 }} {{< reiter "Eins" id=a >}} {% wenn a %}x{% endif %}.\n',
      locale: 'de',
      findings: [
        '1:7 warning: Unexpected "{{ nom }}", expected "{{ name }}", as in the source',
        '1:18 warning: Unexpected "{{ 1 + 2 }}", expected "{{ 1 + 1 }}", as in the source',
        '1:30 warning: Unexpected "{{< reiter "Eins" id=a >}}", expected "{{< tab "One" id=a >}}", as in the source',
        '1:57 warning: Unexpected "{% wenn a %}", expected "{% if a %}", as in the source',
      ],
    },
    {
      source: 'A {{< term id="pod" text="Pods" >}} in {{< ref path=intro lang=en >}}, {{< term id="node" >}}.\n',
      page: 'Ein {{< term text="Pods" id="pod" >}} in {{< ref path=intro lang=de >}}, {{< term id="node" text="Knoten" >}}.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'Open %APPDATA% and {name}.\n',
      page: 'Öffne % APPDATA % und {Namen}.\n',
      locale: 'de',
      findings: [
        '1:7 Unexpected "% APPDATA %", expected "%APPDATA%", as in the source',
        '1:23 Unexpected "{Namen}", expected "{name}", as in the source',
      ],
    },
    { source: 'A {first word} + {last word}.\n', page: 'Ein {erstes Wort} + {letztes}.\n', locale: 'de', findings: [] },
    { source: '- `a` **{Number}**: one\n', page: '- `a` **{数値}**: 一つ\n', locale: 'ja', findings: [] },
    {
      source: 'Number {Number} of {Total}.\n',
      page: 'Nummer {Numbr} von {Gesamt}.\n',
      locale: 'de',
      findings: [
        '1:8 Unexpected "{Numbr}", expected "{Number}", as in the source',
        '1:20 Unexpected "{Gesamt}", expected "{Total}", as in the source',
      ],
    },
    {
      source: 'A {first word} + {last word}.\n',
      page: 'Ein {first word} + {kann}.\n',
      locale: 'de',
      findings: ['1:20 Unexpected "{kann}", expected "{last word}", as in the source'],
    },
    {
      source: 'The \\<number\\> or \\<name\\>.\n',
      page: 'Der \\<Nummer \\> oder \\< name \\>.\n',
      locale: 'de',
      findings: ['1:22 Unexpected "\\< name \\>", expected "<name>", as in the source'],
    },
  ],
};

const isProse = ({ kind }: Segment): boolean =>
  !['code', 'html', 'directive', 'comment', 'definition', 'include', 'mdx', 'rule', 'front-matter'].includes(kind);

const mayHold = ({ content }: Comparable): boolean =>
  content.some((piece) => (piece.kind === 'text' ? /[{%<]/.test(piece.text) : piece.type === 'html'));

interface Change {
  range: Range;
  actual: string;
  expected: string;
}

function changesIn({ target, sources }: Twin, text: string): Change[] {
  const here = placeholdersOfTarget(target, text);
  const origins = sources.map(placeholdersOfSource);
  const lost = surplus(origins[0]!, here, valueOf).filter(({ value }) =>
    origins.every((origin) => origin.some((one) => one.value === value)),
  );
  if (lost.length === 0) return [];
  const added = surplus(here, origins.flat(), valueOf);
  const keeps = (mark: string) =>
    here.some((one) => one.mark === mark && one.name.includes(' ') && origins[0]!.some(({ value }) => value === one.value));
  const told = areFilledIn(lost, origins[0]!) ? lost.filter((one) => added.some(({ name }) => name === one.name)) : lost;
  return told.flatMap((one) => {
    const found = counterpart(one, added);
    if (found)
      return isSaid(one, found) && !keeps(one.mark)
        ? []
        : [{ range: found.range!, actual: text.slice(found.range!.start, found.range!.end), expected: one.value }];
    const bare = bareName(one, target, text);
    return bare ? [{ range: bare, actual: one.name, expected: one.value }] : [];
  });
}

const valueOf = ({ value }: Placeholder): string => value;

/** Two or more `<name> <year>`, all of them in other words: they are said to people. */
const areFilledIn = (lost: readonly Placeholder[], all: readonly Placeholder[]): boolean =>
  lost.length > 1 && lost.every(({ mark }) => mark === '<') && all.filter(({ mark }) => mark === '<').length === lost.length;

/** `<your name>`, `{selected device}` in other words, all of them. */
const isSaid = (one: Placeholder, other: Placeholder): boolean =>
  one.mark !== '%' &&
  (isInCapitals(one, other) || isType(one, other) || one.name.includes(' ')) &&
  !one.name.split(' ').some((word) => /\D/.test(word) && other.name.split(' ').includes(word)) &&
  (other.value === `${one.mark}${other.name}${closers[one.mark]}` || edgesOf(one) === edgesOf(other));

/** `{TOOL_NAME}` -> `{名称}`, shown with its braces: no program looks for letters of that kind. */
const isInCapitals = (one: Placeholder, other: Placeholder): boolean =>
  /^[A-Z]+(?:_[A-Z]+)+$/.test(one.name) && /^[^A-Za-z]+$/.test(other.name);

/** `{Number}` -> `{数値}`, `{Nombre}`: what a parameter is, as JSDoc has it. Nothing is filled in there. */
const isType = (one: Placeholder, other: Placeholder): boolean =>
  one.mark === '{' && type.test(one.name) && /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}ー]+$/u.test(other.name) && !isMisspelt(one.name, other.name);

const type = /^(?:Array|BigInt|Boolean|Date|Function|Integer|Number|Object|RegExp|String|Symbol)$/;

/** `{ a b }` -> `{  }` */
const edgesOf = ({ value, name }: Placeholder): string => value.replace(name, '');

/** The one that stands in its place: of the same name, else with the same marks. It is taken out of the list. */
function counterpart(one: Placeholder, added: Placeholder[]): Placeholder | null {
  const same = added.findIndex(({ name, mark }) => mark === one.mark && name === one.name);
  const at = same === -1 ? added.findIndex(({ mark }) => mark === one.mark) : same;
  return at === -1 ? null : added.splice(at, 1)[0]!;
}

/** The name without its marks. */
function bareName({ name }: Placeholder, target: Segment, text: string): Range | null {
  for (const { start, end } of stretchesOf(target)) {
    const at = text.slice(start, end).indexOf(name);
    // `&lt;name&gt;` has its marks.
    if (at !== -1 && name.length > 1 && !text.slice(start, start + at).endsWith('&lt;'))
      return { start: start + at, end: start + at + name.length };
  }
  return null;
}
