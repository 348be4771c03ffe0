const fillIn = /(?<![\p{L}\p{N}_])<[^<>="/]{1,60}>/gu;

/** `<your-name>`, `<TOKEN>`: words in one case, no tag of XML. */
const isFillIn = (name: string): boolean => /^<(?:[\p{Ll}\p{N} _-]+|[\p{Lu}\p{N} _-]+)>$/u.test(name);

/** Both texts without what a reader is to fill in, which may be translated: `curl <your host>` and `curl <dein Host>` are one. */
export function withoutFillIns(source: string, target: string): [string, string] {
  if (!source.includes('<') || !target.includes('<')) return [source, target];
  const [there, here] = [source.match(fillIn) ?? [], target.match(fillIn) ?? []];
  if (there.length === 0 || there.length !== here.length) return [source, target];
  const isBlank = here.some((name) => /^< | >$/.test(name));
  return isBlank ? [source, target] : [masked(source, there), masked(target, there)];
}

function masked(text: string, names: readonly string[]): string {
  let at = 0;
  return text.replace(fillIn, (name) => (isFillIn(names[at++]!) ? '<>' : name));
}
