import { expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { changedExpressions } from './changed-expressions.ts';

/** What is told of a paragraph beside its source. */
async function told(source: string, page: string, isRead = true): Promise<string[]> {
  const parse = await loadParser(undefined, flavourNamed('any'));
  const translation = subjectFrom({ source: `${source}\n`, page: `${page}\n`, locale: 'de' }, parse).translation()!;
  const found = translation.twins.flatMap((twin) => changedExpressions(twin, translation, isRead, ['en', 'de']));
  return found.map(({ severity, actual, expected }) => `${severity} ${actual}: ${expected}`);
}

test('a name that is read is an error, and one of which nobody knows whether it is a warning', async () => {
  expect(await told('Hi {{ name }}.', 'Hallo {{ nom }}.')).toEqual(['error {{ nom }}: {{ name }}']);
  expect(await told('Hi {{ name }}.', 'Hallo {{ nom }}.', false)).toEqual(['warning {{ nom }}: {{ name }}']);
});

test.each([
  ['in another order', '{{< term id="pod" text="Pods" >}}', '{{< term text="Pods" id="pod" >}}'],
  ['one more', '{{< term id="pod" >}}', '{{< term id="pod" text="Knoten" >}}'],
  ['with another value', '{{< ref path=intro lang=en >}}', '{{< ref path=intro lang=de >}}'],
])('parameters of a tag may stand %s', async (_, source, page) => {
  expect(await told(`A ${source} b.`, `Ä ${page} z.`)).toEqual([]);
});

test('a tag is compared with one of its name, wherever it stands', async () => {
  const source = 'A {{< ref path=a >}} and {{< term id="b" >}}.';
  expect(await told(source, 'Ä {{< term id="b" text="c" >}} und {{< verweis path=a >}}.')).toEqual([
    'warning {{< verweis path=a >}}: {{< ref path=a >}}',
  ]);
  expect(await told(source, 'Ä {{< term kennung="b" >}} und {{< ref path=a >}}.')).toEqual([
    'warning {{< term kennung="b" >}}: {{< term id="b" >}}',
  ]);
});

test('marks of a language are no quotes of a template', async () => {
  expect(await told('Hi {{ x | default: "friend" }}.', 'Hallo {{ x | default: "Freund" }}.')).toEqual([]);
  expect(await told('Hi {{ x | default: "friend" }}.', 'Hallo {{ x | default: „Freund“ }}.')).toHaveLength(1);
});

test("the locale's own code in a path stands for the source's, and no other name does", async () => {
  expect(await told('{{ site.data.en.hello }}.', '{{ site.data.de.hello }}.')).toEqual([]);
  expect(await told('{{ site.data.en }}.', '{{ site.data.de }}.')).toEqual([]);
  expect(await told('{{ site.data.en.hello }}.', '{{ site.data.fr.hello }}.')).toHaveLength(1);
  expect(await told('{{ site.data.en.hello }}.', '{{ site.data.de.hallo }}.')).toHaveLength(1);
  expect(await told('{{ en }} {{ s.en(a) }}.', '{{ de }} {{ s.de(a) }}.')).toHaveLength(2);
});
