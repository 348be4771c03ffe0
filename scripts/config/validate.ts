import { nearest } from '../model/nearest.ts';

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The part of JSON Schema that the schemas of this project use. */
export interface Schema {
  type?: TypeName | TypeName[];
  required?: string[];
  additionalProperties?: boolean | Schema;
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  pattern?: string;
  enum?: (string | number | null)[];
  /** Schemas of different types: the one of the value's type holds. */
  oneOf?: Schema[];
  /** `#/definitions/severity` */
  $ref?: string;
  definitions?: Record<string, Schema>;
}

export interface Violation {
  /** Keys and indices from the root: `['pages', 0, 'source']`. */
  path: (string | number)[];
  message: string;
}

/** Everything in which a value differs from the schema, in the order of the schema. */
export const validate = (value: unknown, schema: Schema): Violation[] => violations(value, schema, [], schema);

function violations(value: unknown, given: Schema, path: Violation['path'], root: Schema): Violation[] {
  const schema = chosen(value, given, root);
  const problem = ownProblem(value, schema);
  if (problem) return [{ path, message: problem }];
  const { items } = schema;
  if (Array.isArray(value)) return value.flatMap((item, index) => (items ? violations(item, items, [...path, index], root) : []));
  if (typeOf(value) !== 'object') return [];
  return objectProblems(value as Record<string, unknown>, schema, path, root);
}

/** What a schema refers to, and of several the one for the type of the value; where none is, one that says so. */
function chosen(value: unknown, schema: Schema, root: Schema): Schema {
  if (schema.$ref !== undefined) return chosen(value, root.definitions![schema.$ref.replace('#/definitions/', '')]!, root);
  if (!schema.oneOf) return schema;
  const choices = schema.oneOf.map((one) => chosen(value, one, root));
  return (
    choices.find(({ type = [] }) => [type].flat().some((name) => isOf(value, name))) ?? { type: choices.flatMap(({ type = [] }) => type) }
  );
}

function ownProblem(value: unknown, { type, enum: allowed, pattern, minItems }: Schema): string | null {
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0 && !types.some((name) => isOf(value, name)))
    return `Unexpected ${typeOf(value)}, expected ${types.map(nameOf).join(' or ')}`;
  if (allowed && !allowed.includes(value as string))
    return `Unexpected ${JSON.stringify(value)}, expected ${someOf(allowed.map(String), String(value))}`;
  if (pattern && !new RegExp(pattern, 'u').test(value as string))
    return `Unexpected ${JSON.stringify(value)}, expected a match of ${pattern}`;
  if (minItems && (value as unknown[]).length < minItems) return `Unexpected empty list, expected at least ${minItems} item`;
  return null;
}

function objectProblems(
  value: Record<string, unknown>,
  { required = [], properties = {}, additionalProperties }: Schema,
  path: Violation['path'],
  root: Schema,
): Violation[] {
  const missing = required
    .filter((key) => !(key in value))
    .map((key) => ({ path, message: `Unexpected absence of "${key}", expected it here` }));
  const names = Object.keys(properties);
  const nested = Object.entries(value).flatMap(([key, item]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (schema) return violations(item, schema, [...path, key], root);
    if (additionalProperties === false)
      return [{ path: [...path, key], message: `Unexpected key "${key}", expected ${someOf(names, key)}` }];
    return typeof additionalProperties === 'object' ? violations(item, additionalProperties, [...path, key], root) : [];
  });
  return [...missing, ...nested];
}

/** So many names somebody reads to find their own. */
const mostNames = 24;

/** `one of paths, locales`; of very many the one that is meant is enough, where it can be told: `one of 80; did you mean "link-lost"?` */
function someOf(names: readonly string[], word: string): string {
  const near = nearest(word, names);
  return `one of ${names.length > mostNames && near !== '' ? names.length : names.join(', ')}${near}`;
}

function isOf(value: unknown, name: TypeName): boolean {
  return name === 'integer' ? Number.isInteger(value) : typeOf(value) === name;
}

const names: Record<TypeName, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

const nameOf = (name: TypeName): string => names[name];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
