import type { Check, Example } from '../../checks/check.ts';
import type { OptionSchema } from '../../model/check-settings.ts';
import type { FindingId, Severity } from '../../model/findings.ts';
import { readByHand, type ReadOfCheck, type Verdict } from './verdicts.ts';

/** The section of a check: why it is, its options, an example that passes and one that does not; the others are folded. */
export function checkSection(check: Check<FindingId>, verdicts: readonly Verdict[]): string {
  const { id, severity, off, fixable, about, why, options = {}, examples } = check;
  const judged = [
    `Severity: ${severity}${off ? ', where the configuration asks for it: it is off by default' : ''}.`,
    ...(fixable ? ['`--fix` mends what is certain.'] : []),
    ...handReadOf(readByHand({ id, severity }, verdicts), severity),
  ];
  return [`## ${id}`, `${about} ${why}`, judged.join(' '), ...optionsOf(options), ...examplesOf(examples)].join('\n\n');
}

function handReadOf({ error, warning, unsorted }: ReadOfCheck, severity: Severity): string[] {
  const own = severity === 'error' ? error : warning;
  const mended = error.mended + warning.mended + unsorted.mended;
  return [
    ...(own.told === 0 ? [] : [`Of ${own.told} findings on real pages that were read by hand, ${own.real} were real.`]),
    ...(severity === 'error' && warning.told > 0 ? [`Of ${warning.told} that are a warning, ${warning.real} were.`] : []),
    ...(unsorted.told > 0
      ? [`Of ${unsorted.told} that were read before findings had [kinds](#kinds-of-changed-code), ${unsorted.real} were.`]
      : []),
    ...(mended === 0 ? [] : [`${mended} that were not real are no longer told.`]),
  ];
}

function optionsOf(options: OptionSchema): string[] {
  const rows = Object.entries(options).map(
    ([name, { kind, default: value, about }]) => `| \`${name}\` | ${kind} | \`${JSON.stringify(value)}\` | ${about} |`,
  );
  return rows.length === 0 ? [] : [['| option | kind | default | what |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

function examplesOf(examples: readonly Example[]): string[] {
  const passes = examples.find(({ findings }) => findings.length === 0);
  const fails = examples.find(({ findings }) => findings.length > 0);
  const shown = [passes, fails].filter((example) => example !== undefined);
  const others = examples.filter((example) => !shown.includes(example));
  if (others.length === 0) return shown.map(exampleOf);
  const summary = `${others.length} more ${others.length === 1 ? 'example' : 'examples'}`;
  return [...shown.map(exampleOf), `<details><summary>${summary}</summary>`, ...others.map(exampleOf), '</details>'];
}

function exampleOf(example: Example): string {
  const { source, locale, targets, page, findings } = example;
  return [
    ...settingsOf(example),
    ...(source === undefined ? [] : [fence(source, 'source')]),
    fence(page, locale ? `page in ${locale}` : 'page'),
    ...Object.entries(targets ?? {}).map(([name, text]) => fence(text, `target in ${name}`)),
    findings.length === 0 ? 'Passes.' : findings.map((finding) => `- ${asText(finding)}`).join('\n'),
  ].join('\n\n');
}

/** What holds around the page of an example: `With the options {…}:` */
function settingsOf({ options, rules, glossary, elsewhere, keepsSource, record, basis, mdx }: Example): string[] {
  return [
    ...(mdx ? ['In MDX:'] : []),
    ...(options ? [`With the options \`${JSON.stringify(options)}\`:`] : []),
    ...(rules ? [`With \`"frontMatter": ${JSON.stringify(rules)}\`:`] : []),
    ...(glossary ? [`With the glossary \`${JSON.stringify(glossary)}\`:`] : []),
    ...(elsewhere ? [`Where other pages have \`${JSON.stringify(elsewhere)}\`:`] : []),
    ...(keepsSource ? ['Where the page stays in its language on purpose (`keepSource`):'] : []),
    ...(record ? [`Where history says \`${JSON.stringify(record)}\`:`] : []),
    ...(basis ? ['Where the page records no version of its source:'] : []),
  ];
}

/** A message in Markdown: `expected [x]` -> `expected \\[x]` */
export const asText = (message: string): string => message.replaceAll(/[\\`*[<&]|(?<!\w)_|_(?!\w)/g, '\\$&');

/** The page with what an eye does not see made visible. */
function fence(text: string, title: string): string {
  const visible = text.replaceAll('\ufeff', '<BOM>').replaceAll('\r', '<CR>').replace(/\n$/, '');
  return `${title}:\n\n\`\`\`\`markdown\n${visible}\n\`\`\`\``;
}
