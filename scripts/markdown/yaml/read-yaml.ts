import { type Document, type DocumentOptions, parseDocument, type ParseOptions, type SchemaOptions } from 'yaml';
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
    return { document: parseDocument(text, options) };
  } catch (error) {
    if (error instanceof RangeError) return { deep: 0 };
    throw error;
  }
}
