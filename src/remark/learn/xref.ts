import type { Definition, Link, Root } from 'mdast';
import { visit } from '../visit.ts';
import { text } from './nodes.ts';

/** @example
<xref:System.String.Format*?displayProperty=nameWithType> and [a list](xref:System.Collections.Generic.List%601)
*/

/**
 * References to types and members. They lead to the address that the site's settings name, `{uid}` standing for the name as the
 * reference writes it in addresses; without one they are the name, as code.
 *
 * @param xref `https://learn.microsoft.com/{locale}/dotnet/api/{uid}`
 */
export function xref({ xref: pattern, locale }: { xref: string | null; locale: string }) {
  return (tree: Root): void => {
    visit(tree, ['link', 'definition'], (node, index, parent) => {
      const target = node as Link | Definition;
      const [, written, query = ''] = /^xref:([^?#]*)\??([^#]*)/i.exec(target.url) ?? [];
      if (written === undefined) return;
      const uid = decoded(written);
      const isAuto =
        target.type === 'link' && target.children.length === 1 && /^xref:/i.test((target.children[0] as { value?: string }).value ?? '');
      if (isAuto) target.children = [text(nameOf(uid, new URLSearchParams(query).get('displayProperty')))];
      if (pattern !== null)
        target.url = pattern.replaceAll('{locale}', () => locale.toLowerCase()).replaceAll('{uid}', () => addressOf(uid));
      else if (target.type === 'link' && parent && index !== undefined) parent.children.splice(index, 1, ...target.children);
    });
  };
}

/** `System.Collections.Generic.List`1.Add(`0)` -> `system.collections.generic.list-1.add` */
const addressOf = (uid: string): string =>
  encodeURI(
    uid
      .replace(/\(.*$|\*$/s, '')
      .replaceAll('`', '-')
      .replaceAll('#', '-')
      .toLowerCase(),
  );

/** The last part of a name, two for `nameWithType`, all for `fullName`; types in angle brackets. */
function nameOf(uid: string, display: string | null): string {
  const [, name = uid, parameters = ''] = /^([^(]*)(\(.*)?$/s.exec(uid.replace(/\*$/, '')) ?? [];
  const parts = name.split('.');
  const count = display?.toLowerCase() === 'fullname' ? parts.length : display?.toLowerCase() === 'namewithtype' ? 2 : 1;
  const shown = parts
    .slice(-count)
    .join('.')
    .replace(/``?(\d+)/g, (_, types) => `<${typeNames(Number(types))}>`)
    .replace('#ctor', parts.at(-2) ?? '');
  if (parameters === '') return shown;
  return (
    shown +
    parameters
      .replace(/[\w.]+\./g, '')
      .replaceAll('{', '<')
      .replaceAll('}', '>')
      .replace(/``?\d+/g, 'T')
  );
}

/** `1` -> `T`, `2` -> `T1,T2` */
const typeNames = (count: number): string =>
  count === 1 ? 'T' : Array.from({ length: Math.min(count, 9) }, (_, at) => `T${at + 1}`).join(',');

function decoded(text_: string): string {
  try {
    return decodeURIComponent(text_);
  } catch {
    return text_;
  }
}
