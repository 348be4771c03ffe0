import { fieldsOf } from '../../markdown/front-matter/fields.ts';
import { restsBelow } from '../../markdown/front-matter/translated-values.ts';
import type { FrontMatterRules } from '../../markdown/front-matter/front-matter-rules.ts';
import type { Field, Page, Yaml } from '../../model/page.ts';
import type { Subject } from '../check.ts';
import { isOwnKey } from './own-keys.ts';
import { isSameValue } from './same-value.ts';
import { isTextForReaders } from './text-for-readers.ts';

/** In what the front matter of a target differs from its source's, apart from what is translated and what is the target's own. */
interface FrontMatterDifferences {
  /** Fields of the source that the target lacks. */
  lost: readonly Field[];
  /** Fields of the target that the source lacks. */
  added: readonly Field[];
  /** Fields of both whose keys differ in the case of their letters, as the target and the source have them. */
  cased: readonly (readonly [own: Field, theirs: Field])[];
  values: readonly ValueDifference[];
}

export interface ValueDifference {
  /** The field of the target. */
  field: Field;
  /** Keys down to the value: `sidebar.order`. */
  path: string;
  actual: Yaml | undefined;
  expected: Yaml | undefined;
}

/**
 * The differences between a target and its source that are no news of the source: where the text that was translated is at hand
 * and another one, what differs from both.
 *
 * @returns null of other pages, and where front matter is not there or can't be read
 */
export function differencesOf({ page, source, base, role, rules, locale }: Subject): FrontMatterDifferences | null {
  const found = role === 'target' && source ? compareFrontMatter(page, source, rules, locale) : null;
  const since = found && base ? compareFrontMatter(page, base, rules, locale) : null;
  if (!found || !since) return found;
  const isOld = (among: readonly Field[]) => (field: Field) => among.some(({ key }) => key.toLowerCase() === field.key.toLowerCase());
  return {
    lost: found.lost.filter(isOld(since.lost)),
    added: found.added.filter(isOld(since.added)),
    cased: found.cased.filter(([own]) => since.cased.some(([one]) => one === own)),
    values: found.values.filter(({ path }) => since.values.some((one) => one.path === path)),
  };
}

/** Keys without their letter case, which Hugo does not know, by how they are written in a page. */
const foldedKeys = (page: Page): Map<string, Field> => new Map(fieldsOf(page).map((field) => [field.key.toLowerCase(), field]));

/** @returns null where one of both has no front matter, or one that can't be read */
export function compareFrontMatter(
  page: Page,
  source: Page,
  rules: FrontMatterRules,
  locale: string | null,
): FrontMatterDifferences | null {
  if (![page, source].every(isWhole)) return null;
  const [own, theirs] = [foldedKeys(page), foldedKeys(source)];
  const compared = ({ key }: Field) => key !== '' && !isOwnKey(key, rules);
  const values = [...own].flatMap(([name, field]) => {
    const original = theirs.get(name);
    if (!original || !compared(field)) return [];
    const translated = restsBelow(original.key, rules.translated).concat(restsBelow(name, rules.translated));
    return differences(field.value, original.value, original.key, { translated, locale, guess: !rules.isListed }).map((one) => ({
      field,
      ...one,
    }));
  });
  return {
    lost: [...theirs].flatMap(([name, field]) => (own.has(name) || !compared(field) ? [] : field)),
    added: [...own].flatMap(([name, field]) => (theirs.has(name) || !compared(field) ? [] : field)),
    cased: [...own].flatMap(([name, field]) => {
      const original = theirs.get(name);
      return original && original.key !== field.key ? [[field, original] as const] : [];
    }),
    values,
  };
}

const isWhole = ({ frontMatter }: Page): boolean => frontMatter.range !== null && frontMatter.problems.length === 0;

interface Context {
  /** What is left of the translated paths. */
  translated: readonly string[];
  locale: string | null;
  /** Whether what looks like text for readers is taken for it. */
  guess: boolean;
}

/** What of two values differs, as deep as it goes. */
function differences(
  actual: Yaml | undefined,
  expected: Yaml | undefined,
  path: string,
  context: Context,
): Omit<ValueDifference, 'field'>[] {
  if (isSameValue(actual, expected, context.locale)) return [];
  if (context.translated.includes('') && [actual, expected].every(isText)) return [];
  if (isMap(actual) && isMap(expected)) return inMaps(actual, expected, path, context);
  if (Array.isArray(actual) && Array.isArray(expected) && expected.some(isMap)) {
    if (actual.length !== expected.length && context.translated.length > 0) return [];
    if (actual.length === expected.length) return actual.flatMap((item, index) => differences(item, expected[index], path, context));
  }
  return context.guess && isTextForReaders(path, expected) && isText(actual) ? [] : [{ path, actual, expected }];
}

function inMaps(actual: YamlMap, expected: YamlMap, path: string, context: Context): Omit<ValueDifference, 'field'>[] {
  const [own, theirs] = [actual, expected].map((map) => new Map(Object.entries(map))) as [Map<string, Yaml>, Map<string, Yaml>];
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((name) =>
    differences(own.get(name), theirs.get(name), `${path}.${name}`, { ...context, translated: restsBelow(name, context.translated) }),
  );
}

/** A text, or a list of them. */
const isText = (value: Yaml | undefined): boolean =>
  value === undefined || [value].flat().every((item) => item === null || typeof item === 'string');

type YamlMap = { [key: string]: Yaml };

const isMap = (value: Yaml | undefined): value is YamlMap => typeof value === 'object' && value !== null && !Array.isArray(value);
