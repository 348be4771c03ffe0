import { linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import type { Range } from '../../model/page.ts';

/**
 * For each label of a page its wording in the source: that of the label of the same kind and address there. Where an
 * address has several wordings, the n-th label answers to the n-th if both pages hold as many.
 *
 * @returns a wording, or null where the source has none
 */
export function fillLabels(labels: readonly Label[], sources: readonly Label[]): (string | null)[] {
  const answers = textsByKey(sources);
  const wanted = textsByKey(labels);
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const key = keyOf(label);
    const texts = answers.get(key) ?? [];
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    if (texts.length === wanted.get(key)!.length) return texts[nth]!;
    return new Set(texts).size === 1 ? texts[0]! : null;
  });
}

const keyOf = ({ kind, key }: Label): string => `${kind} ${key}`;

function textsByKey(labels: readonly Label[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const label of labels) {
    const known = texts.get(keyOf(label));
    if (known) known.push(label.text);
    else texts.set(keyOf(label), [label.text]);
  }
  return texts;
}

/** Text in the syntax around a target, which a hand-back translates without giving its source. */
export interface Label extends Range {
  kind: 'alt text' | 'title' | 'include label' | 'definition label';
  /** The address that stands with it, by which the source's is found. */
  key: string;
  text: string;
}

/** No group can match what the one after it begins with, so that every pattern is linear. */
const patterns: [Label['kind'], RegExp][] = [
  ['alt text', /!\[(?<text>[^[\]]*)\]\((?<key>[^()\s]*)/dg],
  ['title', /\]\((?<key>[^()\s"]*)[ \t]+"(?<text>[^"]*)"[ \t]*\)/dg],
  ['include label', /\[!include[ \t]*\[(?<text>[^[\]]*)\]\((?<key>[^()]*)\)/dgi],
  ['definition label', /^[ ]{0,3}\[(?<text>[^[\]]+)\]:[ \t]+(?<key>\S+)/dg],
  ['alt text', /alt-text="(?<text>[^"]*)"/dg],
];

/** The labels of a page outside of fenced code, in order. */
export function labelsOf(text: string, bodyStart: number): Label[] {
  return linesOutsideFences(text, bodyStart).flatMap((line) => labelsOfLine(text.slice(line.start, line.end), line.start));
}

function labelsOfLine(line: string, offset: number): Label[] {
  if (!/["[]/.test(line)) return [];
  const labels = patterns.flatMap(([kind, pattern]) => [...line.matchAll(pattern)].map((match) => labelOf(kind, line, match, offset)));
  return labels.sort((a, b) => a.start - b.start);
}

function labelOf(kind: Label['kind'], line: string, match: RegExpMatchArray, offset: number): Label {
  const [start, end] = match.indices!.groups!.text!;
  const key = match.groups!.key ?? /source="([^"]*)"/.exec(line)?.[1] ?? '';
  return { kind, key, text: match.groups!.text!, start: offset + start, end: offset + end };
}
