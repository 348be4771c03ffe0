import type { Program } from 'estree';

/** The nodes that MDX turns into code. Only these plugins make them: in a page of format `md`, no author can. */

/** `import Include0 from './includes/a.md';` */
export function importStatement(name: string, path: string) {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ImportDeclaration',
        specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
        source: { type: 'Literal', value: path },
        attributes: [],
      },
    ],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

/** `export const __lockstepFiles = "a.cs|b.cs";` */
export function exportStatement(name: string, value: string) {
  const declaration = {
    type: 'VariableDeclaration' as const,
    kind: 'const' as const,
    declarations: [
      { type: 'VariableDeclarator' as const, id: { type: 'Identifier' as const, name }, init: { type: 'Literal' as const, value } },
    ],
  };
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExportNamedDeclaration', declaration, specifiers: [], source: null, attributes: [] }],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

export interface Included {
  name: string;
  /** Language of the include where it is not the page's: the source's stands in for one that is not translated. */
  lang: string | null;
}

/** `<Include0 />` between blocks. */
export function blockComponent({ name, lang }: Included) {
  return inLanguage('mdxJsxFlowElement', 'div', lang, { type: 'mdxJsxFlowElement', name, attributes: [], children: [] });
}

/** `<Include0 components={{ p: 'span' }} />` within a line: a paragraph can't stand in a paragraph. */
export function inlineComponent({ name, lang }: Included) {
  const value = { type: 'mdxJsxAttributeValueExpression', value: "{ p: 'span' }", data: { estree: spanForParagraph } };
  const component = { type: 'mdxJsxTextElement', name, attributes: [{ type: 'mdxJsxAttribute', name: 'components', value }], children: [] };
  return inLanguage('mdxJsxTextElement', 'span', lang, component);
}

function inLanguage(type: string, name: string, lang: string | null, child: object) {
  if (lang === null) return child;
  return { type, name, attributes: [{ type: 'mdxJsxAttribute', name: 'lang', value: lang }], children: [child] };
}

const spanForParagraph: Program = {
  type: 'Program',
  sourceType: 'module',
  body: [
    {
      type: 'ExpressionStatement',
      expression: {
        type: 'ObjectExpression',
        properties: [
          {
            type: 'Property',
            kind: 'init',
            method: false,
            shorthand: false,
            computed: false,
            key: { type: 'Identifier', name: 'p' },
            value: { type: 'Literal', value: 'span' },
          },
        ],
      },
    },
  ],
};
