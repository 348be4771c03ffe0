import { parse } from '@babel/parser';

/** Attributes that a reader sees, or hears. */
const spoken = /^(?:aria-label|alt|title|placeholder)$/;

/**
 * Words that a component shows without `translate()` or `<Translate>`, which every locale would show in English:
 * `<p>Read more</p>`, `<img alt="A map" />`.
 */
export function untranslatedWords(code: string): string[] {
  const { program } = parse(code, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
  const found: string[] = [];
  visit(program as unknown as Node);
  return found;

  function visit(node: Node): void {
    if (node.type === 'JSXElement' && nameOf(node) === 'Translate') return;
    if (node.type === 'JSXText') take(node.value);
    if (node.type === 'JSXAttribute' && spoken.test(String((node.name as Node).name))) take((node.value as Node | null)?.value);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  }

  function take(text: unknown): void {
    if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(text.trim());
  }
}

interface Node {
  type: string;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const nameOf = (element: Node): unknown => ((element.openingElement as Node).name as Node).name;
