import {
  type Document,
  type DocumentOptions,
  isScalar,
  parseDocument,
  type ParseOptions,
  type SchemaOptions,
  visit,
  YAMLParseError,
} from 'yaml';
import { deepYaml } from './deep-yaml.ts';

/** Every scalar as it is written, and of a repeated key each: `12e4567` is no number. */
export const asWritten = { schema: 'failsafe', uniqueKeys: false, strict: true, logLevel: 'error' } as const;

/**
 * YAML, or JSON, which is YAML, of a file that anybody may have written: the one way to the library, which overflows, or takes V8
 * along, where a text nests deep enough.
 *
 * @returns the document with what is wrong with it as `errors`; or, as `deep`, the offset where it nests deeper than people write
 */
export function readYaml(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): { document: Document.Parsed } | { deep: number } {
  const deep = deepYaml(text);
  if (deep !== null) return { deep };
  try {
    const document = parseDocument(text, { ...options, uniqueKeys: false });
    if (options.uniqueKeys !== false) document.errors.push(...repeatedKey(document));
    return { document };
  } catch (error) {
    if (error instanceof RangeError) return { deep: 0 };
    throw error;
  }
}

/**
 * What YAML or JSON says, with the library's usual schema.
 *
 * @throws Error in a line where it can't be read
 */
export function dataOf(text: string): unknown {
  const read = readYaml(text, { logLevel: 'error' });
  if ('deep' in read) throw new Error('it nests deeper than people write');
  const [problem] = read.document.errors;
  if (problem) throw problem;
  return read.document.toJS();
}

/** The first key that its map holds twice. The library compares each key with all before it: 40,000 in a file took it ten seconds. */
function repeatedKey(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (!keys.has(key.value)) keys.add(key.value);
        else {
          const [start = 0, end = 0] = key.range ?? [];
          errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
          return visit.BREAK;
        }
      }
      return undefined;
    },
  });
  return errors;
}
