import { visibleLines } from '../model/visible.ts';
import type { Report } from '../model/report.ts';

/** The contract for other programs: the report as it is, with a line end. */
export function json({ command: _, ...report }: Report): string {
  return jsonText(report);
}

/**
 * Data as JSON for programs, which a person, a terminal or a CI server's log may get to see: what steers or hides is escaped in it.
 * Made item by item and joined once: the whole of 100,000 findings would be held in memory several times over.
 */
export function jsonText(data: object): string {
  const pieces: string[] = [];
  if (Array.isArray(data)) addList(data, '', pieces);
  else addFields(data, pieces);
  pieces.push('\n');
  return pieces.join('');
}

function addFields(data: object, pieces: string[]): void {
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return void pieces.push('{}');
  for (const [index, [key, value]] of fields.entries()) {
    pieces.push(index === 0 ? '{\n  ' : ',\n  ', textOf(key, ''), ': ');
    if (Array.isArray(value)) addList(value, '  ', pieces);
    else pieces.push(textOf(value, '  '));
  }
  pieces.push('\n}');
}

function addList(items: readonly unknown[], indent: string, pieces: string[]): void {
  if (items.length === 0) return void pieces.push('[]');
  const inner = `${indent}  `;
  for (const [index, item] of items.entries()) pieces.push(index === 0 ? `[\n${inner}` : `,\n${inner}`, textOf(item ?? null, inner));
  pieces.push(`\n${indent}]`);
}

const textOf = (value: unknown, indent: string): string => visibleLines(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
