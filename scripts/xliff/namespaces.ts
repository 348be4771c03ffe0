/** Where an element's name comes from. */
export interface QualifiedName {
  /** Without its prefix. */
  local: string;
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
  return address === undefined ? null : { local: name.slice(colon + 1), address };
}
