import { alert } from './constructs/alerts.ts';
import { attributeLine, attributes, hashedId, headingId, kramdownBlock, namedAttributes } from './constructs/attributes.ts';
import { colonCode, container, slashBlock } from './constructs/containers.ts';
import { directive, directiveSettings } from './constructs/directives.ts';
import { fenceTitle } from './constructs/fences.ts';
import { formula, formulaBlock, texFormula } from './constructs/formulas.ts';
import { definition, indentedBlock } from './constructs/indented.ts';
import { learnBracket, learnLine, learnColons, learnReference } from './constructs/learn.ts';
import { liquidLine, liquidTag } from './constructs/liquid.ts';
import { shortcode, shortcodeLine } from './constructs/shortcodes.ts';
import { sizedPicture } from './constructs/pictures.ts';
import { markdownElement, vueTag } from './constructs/tags.ts';
import { templateComment, templateExpression } from './constructs/templates.ts';
import { abbreviation, autodoc, snippets, target, wholeLine } from './constructs/whole-lines.ts';
import { role } from './constructs/directives.ts';
import { wikiLink } from './constructs/wiki-links.ts';
import { emoji, keys } from './constructs/emoji.ts';
import { term } from './constructs/references.ts';
import type { Flavour } from './flavour.ts';

/** Where nobody says whose Markdown it is: what looks like the syntax of any generator goes through as it is. */
export const any: Flavour = {
  id: 'any',
  about: 'Any: what looks like the syntax of one of the others',
  mdx: ['.mdx'],
  dedents: true,
  attributes: ['alt', 'title', 'label'],
  inline: [
    vueTag,
    emoji,
    keys,
    shortcode,
    sizedPicture,
    templateExpression,
    liquidTag,
    templateComment,
    role,
    formula,
    texFormula,
    attributes,
    namedAttributes,
    headingId,
    hashedId,
    learnBracket,
    wikiLink,
    colonCode,
    learnReference,
  ],
  early: [shortcode, templateExpression, liquidTag],
  lines: [
    term,
    shortcodeLine,
    liquidLine,
    learnLine,
    alert,
    learnColons,
    directive,
    directiveSettings,
    container,
    slashBlock,
    indentedBlock,
    snippets,
    autodoc,
    wholeLine,
    abbreviation,
    target,
    definition,
    kramdownBlock,
    markdownElement,
    attributeLine,
    formulaBlock,
    fenceTitle,
  ],
  examples: [],
};
