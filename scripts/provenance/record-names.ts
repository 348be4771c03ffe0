import type { Provenance } from '../model/pair.ts';
import type { Dialect, KeyForm } from './dialect.ts';
import { dialects } from './index.ts';

/** What is known of front-matter keys, by key. */
export type Forms = ReadonlyMap<string, KeyForm>;

/** What the parts of a record are called where their dialect has no key of its own for them. */
const plain: Readonly<Record<keyof Provenance, string>> = {
  commit: 'source-commit',
  hash: 'source-hash',
  translationType: 'translation-type',
  contentLocale: 'content-locale',
  handoff: 'handoff',
  locfileid: 'localization-id',
};

/** What some dialects know of front-matter keys. A key that two of them have is as the first says. */
export function formsOf(among: readonly Dialect[]): Forms {
  return new Map(among.toReversed().flatMap(({ forms }) => Object.entries(forms)));
}

const all = formsOf(dialects);

/** The keys in which dialects, all that there are by default, record something: of `locfileid` `ms.locfileid`. */
export function keysHolding(part: keyof Provenance, forms: Forms = all): string[] {
  return [...forms].filter(([, { holds }]) => holds === part).map(([key]) => key);
}

/** The parts of a record that are known, by the names that an XLIFF file of a project with this dialect gives them. */
export function namedRecord(parts: Partial<Provenance>, dialect: Dialect): [name: string, value: string][] {
  return (Object.entries(parts) as [keyof Provenance, string | null | undefined][]).flatMap(([part, value]): [string, string][] =>
    value ? [[keysHolding(part, formsOf([dialect]))[0] ?? plain[part], value]] : [],
  );
}

/** A part of the record in what an XLIFF file says of itself, whatever dialect named it; null where it does not say. */
export function recordedIn(metadata: ReadonlyMap<string | undefined, string>, part: keyof Provenance): string | null {
  const name = [plain[part], ...keysHolding(part)].find((one) => metadata.has(one));
  return name === undefined ? null : metadata.get(name)!;
}
