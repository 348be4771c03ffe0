import type { Comparable, Segment } from '../../../model/page.ts';
import type { Translation } from '../../translation/translation.ts';
import { type ReadBySite, readBySite } from '../read-by-site.ts';

type NameOf = (one: Comparable) => ReadBySite | null;

/** Tells what a site reads of the directives of a target and of its base; null of markup of other tools, and of what stands there for readers. */
export function namesOf({ base, target }: Translation): NameOf {
  const own = new Set([...ownFields(base), ...ownFields(target)]);
  return (one) => (own.has(one) ? null : readBySite(one));
}

/** Fields that readers see: `:Author: Me`. Right below the line that opens a directive, or another one there, it is a setting: `:class: tip`. */
function ownFields(segments: readonly Comparable[]): Comparable[] {
  let above: Comparable | null = null;
  return segments.filter((one) => {
    if (inner.has(one.kind)) return false;
    const isSetting = isField(one) && above !== null && isRightBelow(one, above);
    above = isSetting || opensDirective(one) ? one : null;
    return isField(one) && !isSetting;
  });
}

const inner = new Set<Comparable['kind']>(['title', 'alt', 'label']);

const isField = ({ kind, text }: Comparable): boolean => kind === 'directive' && /^:[\w-]/.test(text);

const opensDirective = ({ kind, text }: Comparable): boolean => kind === 'directive' && /^(?:`{3,}|~{3,}|:{3,})\{/.test(text);

/** Of a base that is no page that is not known. */
function isRightBelow(one: Comparable, above: Comparable): boolean {
  const [[line], [, last]] = [one, above].map((each) => ('lines' in each ? (each as Segment).lines : [null, null])) as Lines;
  return line === null || last === null || line === last + 1;
}

type Lines = [here: [number | null, unknown], above: [unknown, number | null]];

/** Tells of those of a name as many as the target lacks: the others stand elsewhere in it, with what they are around. */
export function missingOf({ base, target }: Translation, nameOf: NameOf): (one: Comparable) => boolean {
  const left = new Map<string, number>();
  const count = (segments: readonly Comparable[], by: number): void => {
    for (const { name } of segments.flatMap((one) => nameOf(one) ?? [])) left.set(name, (left.get(name) ?? 0) + by);
  };
  count(base, 1);
  count(target, -1);
  const all = new Map(left);
  const openers = (begins: (name: string) => boolean): number => [...all].reduce((sum, [name, by]) => sum + (begins(name) ? by : 0), 0);
  return (one) => {
    const { name } = nameOf(one)!;
    const missing = left.get(name) ?? 0;
    left.set(name, missing - 1);
    const begins = openerOf(name);
    return missing > 0 && (begins === null || missing > openers(begins));
  };
}

/** What a directive closes; null where it closes nothing: `:::` any that begins so, `{%endcut` a `{%cut`. What is gone with its opener follows from that. */
function openerOf(name: string): ((other: string) => boolean) | null {
  if (/^(?:[:/]{3,}|`{3,}|~{3,})$/.test(name)) return (other) => other.startsWith(name) && other.length > name.length;
  const opener = name.replace(/^(\{%-?)end|^(\{\{[<%])\//, '$1$2');
  return opener === name ? null : (other) => other === opener;
}

/** A site may have had another template when the page was translated: shortcodes come and go, the names of alerts do not. */
export const isTemplate = ({ text }: Comparable): boolean => text.startsWith('{');

/** Of a text as much as a message has room for, in one line. */
export const shown = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
