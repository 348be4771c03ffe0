/**
 * The texts, tables and one-line lists of texts of a TOML file: what settings say of languages and folders. Numbers, dates,
 * inline tables and lists of tables are passed over. Linear, by line.
 */
export function readToml(text: string): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  let table: Record<string, unknown> | null = root;
  let closing: string | null = null;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (closing !== null) {
      if (trimmed.includes(closing)) closing = null;
      continue;
    }
    const header = /^\[([^[\]]*)\]\s*(?:#.*)?$/.exec(trimmed);
    if (header) table = tableAt(root, keysOf(header[1]!));
    else if (trimmed.startsWith('[[')) table = null;
    else closing = setLine(table, trimmed);
  }
  return root;
}

/** Gives what ends a text or list of several lines that begins here. */
function setLine(table: Record<string, unknown> | null, line: string): string | null {
  const equals = line.startsWith('#') ? -1 : line.indexOf('=');
  if (equals === -1) return null;
  const value = line.slice(equals + 1).trim();
  const quotes = ['"""', "'''"].find((mark) => value.startsWith(mark));
  if (quotes) return value.indexOf(quotes, 3) === -1 ? quotes : null;
  const said = /^(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/.exec(value);
  const keys = keysOf(line.slice(0, equals));
  const holder = table && tableAt(table, keys.slice(0, -1));
  if (holder && said) holder[keys.at(-1)!] = said[1] ?? said[2]!;
  if (holder && value.startsWith('[')) holder[keys.at(-1)!] = listOf(value);
  if (holder && (value === 'true' || value.startsWith('true '))) holder[keys.at(-1)!] = true;
  return null;
}

/** `["no", 'sv'] # these` */
const listOf = (value: string): string[] =>
  [...value.slice(1, value.lastIndexOf(']')).matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2]!);

/** `languages."zh-cn"` -> `languages`, `zh-cn` */
function keysOf(dotted: string): string[] {
  return dotted.split('.').map((key) => key.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

/** Null where a text stands there already. */
function tableAt(root: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> | null {
  let table = root;
  for (const key of keys.slice(0, 20)) {
    table[key] ??= Object.create(null);
    if (typeof table[key] !== 'object') return null;
    table = table[key] as Record<string, unknown>;
  }
  return table;
}
