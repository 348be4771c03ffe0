import { dirname, join, relative, sep } from 'node:path';
import type { Program } from 'estree';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defaultSchema, sanitize as sanitizeNode, type Schema } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { notesOf } from './article-notes.ts';
import type { SiteContent } from './site-content.ts';

type Content = RootContent | ElementContent;

/** Elements in each other beyond which a page is no text: rendering it takes a call for each. */
const deepest = 100;

/**
 * Keeps of an article only what the schema allows: what translators hand back is not trusted to run anything in a
 * reader's browser. Of what is code (nodes of MDX) only includes and the table of contents are kept, so that nothing
 * else can make the bundler load a file.
 *
 * @throws VFileMessage where elements stand too deep in each other
 */
export function sanitize({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    const isOfContent = (address: string): boolean =>
      content.files.has(
        relative(content.root, join(dirname(file.path), address))
          .split(sep)
          .join('/'),
      );
    const clean = (node: Content, depth: number, top: Content): Content[] => {
      if (depth > deepest) file.fail(`Unexpected nesting of more than ${deepest} elements, expected fewer`, top);
      if (node.type === 'text') return [node];
      const children = 'children' in node ? (node.children.flatMap((child) => clean(child, depth + 1, top)) as ElementContent[]) : [];
      if (node.type.startsWith('mdx')) return cleanCode(node, children, isOfContent);
      if (node.type !== 'element' || droppedWithContent.has(node.tagName)) return [];
      const kept = sanitizeNode({ ...withId(node), children: [] }, articleSchema);
      if (kept.type !== 'element') return children;
      if (kept.properties.id) notesOf(file).anchors.push(kept.properties.id);
      return [{ ...kept, children }];
    };
    tree.children = tree.children.flatMap((node) => clean(node, 1, node));
  };
}

/** `<a name="x">` as `<a id="x">`: HTML means the same, and the broken-anchor check knows ids only. */
function withId(node: Element): Element {
  const { name, ...properties } = node.properties;
  return node.tagName === 'a' && name !== undefined ? { ...node, properties: { id: name, ...properties } } : node;
}

interface Code {
  type: string;
  name?: string;
  attributes?: { name?: string; value?: unknown }[];
  data?: { estree?: Program };
}

/** What is kept of a node of MDX: an include's import, its place, its language, and the table of contents; of any other its text. */
function cleanCode(node: unknown, children: ElementContent[], isOfContent: (address: string) => boolean): Content[] {
  const { type, name = '', attributes = [], data } = node as Code;
  if (type === 'mdxjsEsm') return data?.estree?.body.every((statement) => isHarmless(statement, isOfContent)) ? [node as Content] : [];
  const allowed = /^Include\d+$/.test(name) ? 'components' : name === 'div' || name === 'span' ? 'lang' : null;
  const isOwn = allowed !== null && attributes.every((attribute) => attribute.name === allowed);
  return isOwn ? [{ ...(node as object), children } as never] : children;
}

/** `import Include0 from './includes/a.md'`, `export const toc = […]` */
function isHarmless(statement: Program['body'][number], isOfContent: (address: string) => boolean): boolean {
  if (statement.type === 'ExportNamedDeclaration') return statement.source === null || statement.source === undefined;
  const address = statement.type === 'ImportDeclaration' ? String(statement.source.value) : '';
  return /^\.\.?\/.*\.md$/is.test(address) && isOfContent(address);
}

const { attributes, tagNames } = defaultSchema;

/** The ids that Docusaurus finds its own elements by can't be taken by an article. */
const harmlessId = /^(?!__docusaurus|docusaurus|root$)./;

/** `title="a.json" {1,3-5}`: the theme makes a list of every line of a range, and `{1-9999999999}` fills the memory. */
const harmlessMeta = /^(?!.*\{[^}]*(?:\d{5}|.{100})).{1,500}$/s;

/** Attributes that GitHub's schema gives every element and an article has no use for: forms, and names that shadow. */
const unused = new Set([
  'accept', 'acceptCharset', 'accessKey', 'action', 'checked', 'encType', 'htmlFor', 'id', 'isMap', 'itemProp', 'label', 'maxLength',
  'media', 'method', 'multiple', 'name', 'prompt', 'readOnly', 'selected', 'tabIndex', 'useMap', 'value',
]); // prettier-ignore

/** Classes of what the dialect's plugins make: they give a look, and nothing that a reader could take for the site's own. */
const own = /^learn-[a-z-]+$/;

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
    code: [
      ['className', /^language-./],
      ['metastring', harmlessMeta],
    ],
    source: [],
    span: [['className', 'bilingual', own], 'dataSource'],
    ...Object.fromEntries(
      ['p', 'details', 'img', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, [...(attributes![name] ?? []), ['className', own]]]),
    ),
    h2: [['className', 'sr-only', own]],
    a: [...attributes!.a!.filter((allowed) => !Array.isArray(allowed)), ['className', 'data-footnote-backref', own]],
    div: [...attributes!.div!, ['className', own], 'dataZone', 'dataFor', 'dataNames', 'dataOrder', 'dataDefault', ['dataSpan', /^[1-9]$/]],
    section: ['dataFootnotes', ['className', 'footnotes', own], 'dataTab', 'dataTabIf'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
  },
};

/** Elements of which the content goes too: it is no text for a reader. */
const droppedWithContent: ReadonlySet<string> = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template', 'svg', 'math', 'select', 'textarea', 'title', 'head', 'base',
]); // prettier-ignore
