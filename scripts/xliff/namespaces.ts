/** What an element is called, and where that comes from. */
export interface QualifiedName {
  /** Local name; with `mda:` or `mtc:` for XLIFF 2's modules, `foreign:` for what is not XLIFF. */
  name: string;
  /** Namespace address; empty where there is none. */
  address: string;
}

/** The namespaces of a file that is read, element by element. */
export interface Namespaces {
  /** An element declares prefixes for itself and what is inside of it: `['mda', 'urn:…']`; the prefix of names without one is empty. */
  enter(declared: readonly (readonly [prefix: string, address: string])[]): void;
  /** The element that declared last is over. */
  leave(): void;
  /** Null where the prefix of a name stands for nothing. */
  resolve(name: string): QualifiedName | null;
}

interface Scope {
  addresses: ReadonlyMap<string, string>;
  /** Names that were asked for: a file has few. */
  names: Map<string, QualifiedName | null>;
}

export function openNamespaces(): Namespaces {
  const scopes: Scope[] = [];
  const enter: Namespaces['enter'] = (declared) => {
    scopes.push({ addresses: new Map([...(scopes.at(-1)?.addresses ?? []), ...declared]), names: new Map() });
  };
  enter([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]);
  return {
    enter,
    leave: () => void scopes.pop(),
    resolve(name) {
      const { names, addresses } = scopes.at(-1)!;
      const known = names.get(name);
      if (known !== undefined) return known;
      const resolved = resolveIn(addresses, name);
      names.set(name, resolved);
      return resolved;
    },
  };
}

/** `mda:meta` */
function resolveIn(addresses: Scope['addresses'], name: string): QualifiedName | null {
  const colon = name.indexOf(':');
  const address = addresses.get(name.slice(0, Math.max(colon, 0)));
  return address === undefined ? null : { name: prefixFor(address) + name.slice(colon + 1), address };
}

function prefixFor(address: string): string {
  if (address === '' || address.startsWith('urn:oasis:names:tc:xliff:document:')) return '';
  return modules.get(address) ?? 'foreign:';
}

const modules: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda:'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc:'],
]);
