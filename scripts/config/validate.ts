/** The part of JSON Schema that `lockstep.schema.json` uses. */
export interface Schema {
  type?: 'object' | 'array' | 'string';
  required?: string[];
  additionalProperties?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  pattern?: string;
  enum?: string[];
}

export interface Violation {
  /** Keys and indices from the root: `['pages', 0, 'source']`. */
  path: (string | number)[];
  message: string;
}

/** Everything in which a value differs from the schema, in the order of the schema. */
export function validate(value: unknown, schema: Schema, path: (string | number)[] = []): Violation[] {
  const problem = ownProblem(value, schema);
  if (problem) return [{ path, message: problem }];
  if (Array.isArray(value)) return value.flatMap((item, index) => (schema.items ? validate(item, schema.items, [...path, index]) : []));
  if (schema.type !== 'object') return [];
  return objectProblems(value as Record<string, unknown>, schema, path);
}

function ownProblem(value: unknown, { type, enum: allowed, pattern, minItems }: Schema): string | null {
  const actual = typeOf(value);
  if (type && actual !== type)
    return `Unexpected ${actual}, expected ${type === 'array' ? 'a list' : `${type === 'object' ? 'an' : 'a'} ${type}`}`;
  if (allowed && !allowed.includes(value as string)) return `Unexpected ${JSON.stringify(value)}, expected one of ${allowed.join(', ')}`;
  if (pattern && !new RegExp(pattern, 'u').test(value as string))
    return `Unexpected ${JSON.stringify(value)}, expected a match of ${pattern}`;
  if (minItems && (value as unknown[]).length < minItems) return `Unexpected empty list, expected at least ${minItems} item`;
  return null;
}

function objectProblems(
  value: Record<string, unknown>,
  { required = [], properties = {}, additionalProperties }: Schema,
  path: (string | number)[],
): Violation[] {
  const missing = required
    .filter((key) => !(key in value))
    .map((key) => ({ path, message: `Unexpected absence of "${key}", expected it here` }));
  const nested = Object.entries(value).flatMap(([key, item]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (schema) return validate(item, schema, [...path, key]);
    if (additionalProperties === false)
      return [{ path: [...path, key], message: `Unexpected key "${key}", expected one of ${Object.keys(properties).join(', ')}` }];
    return [];
  });
  return [...missing, ...nested];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
