import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defaultSchema, sanitize as sanitizeNode, type Schema } from 'hast-util-sanitize';

/**
 * Keeps of an article only what the schema allows: what translators hand back is not trusted to run anything in a
 * reader's browser. Nodes of MDX are kept: in a page of format `md` only plugins can make them.
 */
export function sanitize() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap(clean);
  };
}

function clean(node: RootContent | ElementContent): (RootContent | ElementContent)[] {
  if (node.type === 'text') return [node];
  if (node.type.startsWith('mdx')) return [node];
  if (node.type !== 'element' || droppedWithContent.has(node.tagName)) return [];
  const children = node.children.flatMap(clean) as ElementContent[];
  const kept = sanitizeNode({ ...withId(node), children: [] }, articleSchema);
  return kept.type === 'element' ? [{ ...kept, children }] : children;
}

/** `<a name="x">` as `<a id="x">`: HTML means the same, and the broken-anchor check knows ids only. */
function withId(node: Element): Element {
  const { name, ...properties } = node.properties;
  return node.tagName === 'a' && name !== undefined ? { ...node, properties: { id: name, ...properties } } : node;
}

const { attributes, tagNames } = defaultSchema;

/** The ids that Docusaurus finds its own elements by can't be taken by an article. */
const harmlessId = /^(?!__docusaurus|docusaurus|root$)./;

/** Attributes that GitHub's schema gives every element and an article has no use for: forms, and names that shadow. */
const unused = new Set([
  'accept', 'acceptCharset', 'accessKey', 'action', 'checked', 'encType', 'htmlFor', 'id', 'isMap', 'itemProp', 'label', 'maxLength',
  'media', 'method', 'multiple', 'name', 'prompt', 'readOnly', 'selected', 'tabIndex', 'useMap', 'value',
]); // prettier-ignore

/**
 * What an article may hold: GitHub's schema, with the headings' own ids and Docusaurus' admonitions and code titles, and
 * without what neither Markdown nor the Microsoft docs use. No scripts, frames, forms, styles or event handlers, and
 * addresses only of `http`, `https` and `mailto`.
 */
const articleSchema: Schema = {
  ...defaultSchema,
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'], longDesc: ['http', 'https'] },
  tagNames: [
    ...tagNames!.filter((name) => !['input', 'picture', 'source'].includes(name)),
    'input',
    'admonition',
    'caption',
    'u',
    'mark',
    'small',
  ],
  attributes: {
    ...attributes,
    '*': [...attributes!['*']!.filter((name) => !unused.has(String(name))), ['id', harmlessId]],
    admonition: [['type', 'note', 'tip', 'important', 'caution', 'warning', 'info', 'danger']],
    code: [['className', /^language-./], 'metastring'],
    source: [],
    span: [['className', 'bilingual'], 'dataSource'],
  },
};

/** Elements of which the content goes too: it is no text for a reader. */
const droppedWithContent: ReadonlySet<string> = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template', 'svg', 'math', 'select', 'textarea', 'title', 'head', 'base',
]); // prettier-ignore
