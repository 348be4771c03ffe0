import { byteOrderMark } from './file/byte-order-mark.ts';
import { conflictMarks } from './file/conflict-marks.ts';
import { lineEnds } from './file/line-ends.ts';
import { frontMatterDate } from './front-matter/front-matter-date.ts';
import { frontMatterKeys } from './front-matter/front-matter-keys.ts';
import { frontMatterMisread } from './front-matter/front-matter-misread.ts';
import { frontMatterPresent } from './front-matter/front-matter-present.ts';
import { frontMatterRecommended } from './front-matter/front-matter-recommended.ts';
import { frontMatterRequired } from './front-matter/front-matter-required.ts';
import { frontMatterText } from './front-matter/front-matter-text.ts';
import { frontMatterTranslatable } from './front-matter/front-matter-translatable.ts';
import { frontMatterType } from './front-matter/front-matter-type.ts';
import { frontMatterUntranslated } from './front-matter/front-matter-untranslated.ts';
import { frontMatterValue } from './front-matter/front-matter-value.ts';
import { frontMatterYaml } from './front-matter/front-matter-yaml.ts';
import { codeBlockUnclosed } from './code/code-block-unclosed.ts';
import { tableBroken } from './structure/table-broken.ts';
import { tableRow } from './structure/table-row.ts';
import { otherVersion } from './structure/other-version.ts';
import { markerGlued } from './structure/marker-glued.ts';
import { directiveDamaged } from './structure/directive-damaged.ts';
import { blocksSwapped } from './structure/blocks-swapped.ts';
import { blockKind } from './structure/block-kind.ts';
import { headingLevel } from './structure/heading-level.ts';
import { blockLost } from './structure/block-lost.ts';
import { blockAdded } from './structure/block-added.ts';
import { htmlTags } from './structure/html-tags.ts';
import { emphasisBroken } from './structure/emphasis-broken.ts';
import { escapeBroken } from './structure/escape-broken.ts';
import { codeBlockLanguage } from './code/code-block-language.ts';
import { codeBlockMeta } from './code/code-block-meta.ts';
import { codeBlockChanged } from './code/code-block-changed.ts';
import { codeSigns } from './code/code-signs.ts';
import { codeMerged } from './code/code-merged.ts';
import { codeChanged } from './code/code-changed.ts';
import { codeMarksLost } from './code/code-marks-lost.ts';
import { placeholderChanged } from './code/placeholder-changed.ts';
import { bilingualMarkup } from './language/bilingual-markup.ts';
import { brokenEncoding } from './language/broken-encoding.ts';
import { doubledWord } from './language/doubled-word.ts';
import { emptySegment } from './language/empty-segment.ts';
import { entityShown } from './language/entity-shown.ts';
import { glossaryTerm } from './language/glossary-term.ts';
import { modelChatter } from './language/model-chatter.ts';
import { pageUntranslated } from './language/page-untranslated.ts';
import { numberChanged } from './language/number-changed.ts';
import { truncated } from './language/truncated.ts';
import { untranslated } from './language/untranslated.ts';
import { versionNumber } from './language/version-number.ts';
import { wordingDiffers } from './language/wording-differs.ts';
import { wrongScript } from './language/wrong-script.ts';
import { activeContent } from './safety/active-content.ts';
import { hiddenCharacters } from './safety/hidden-characters.ts';
import { includeKind } from './embeds/include-kind.ts';
import { anchorLost } from './links/anchor-lost.ts';
import { attributeChanged } from './embeds/attribute-changed.ts';
import { componentLost } from './embeds/component-lost.ts';
import { componentUndefined } from './embeds/component-undefined.ts';
import { imageLost } from './embeds/image-lost.ts';
import { imageTarget } from './embeds/image-target.ts';
import { includeLost } from './embeds/include-lost.ts';
import { includeTarget } from './embeds/include-target.ts';
import { linkAdded } from './links/link-added.ts';
import { linkAnchor } from './links/link-anchor.ts';
import { linkBidi } from './links/link-bidi.ts';
import { linkBroken } from './links/link-broken.ts';
import { linkExtent } from './links/link-extent.ts';
import { linkFile } from './links/link-file.ts';
import { linkGlued } from './links/link-glued.ts';
import { linkLocale } from './links/link-locale.ts';
import { linkLost } from './links/link-lost.ts';
import { linkSigns } from './links/link-signs.ts';
import { linkTarget } from './links/link-target.ts';
import { linkText } from './links/link-text.ts';
import { referenceUndefined } from './links/reference-undefined.ts';
import { contentLocale } from './record/content-locale.ts';
import { recordMalformed } from './record/record-malformed.ts';
import { recordUnearned } from './record/record-unearned.ts';
import { recordUnknown } from './record/record-unknown.ts';
import { sourceVersion } from './record/source-version.ts';
import { translationType } from './record/translation-type.ts';

/**
 * All checks, in the order of the reference. A check is one file and one line here, which makes its id one of a finding.
 *
 * They run in this order, and it matters: a check that says what its damage `spoils` stands before those that would report what
 * follows from it. So whole pages come first, then blocks, then links, then the words of a segment: a fence that nothing closes
 * stands before the code that it swallowed, a sentence in a wrong script before the number that it lacks.
 */
export const checks = [
  conflictMarks,
  frontMatterPresent,
  frontMatterYaml,
  recordMalformed,
  frontMatterRequired,
  frontMatterRecommended,
  frontMatterType,
  frontMatterMisread,
  frontMatterDate,
  frontMatterKeys,
  frontMatterValue,
  frontMatterText,
  frontMatterUntranslated,
  frontMatterTranslatable,
  recordUnearned,
  recordUnknown,
  translationType,
  contentLocale,
  sourceVersion,
  modelChatter,
  bilingualMarkup,
  codeBlockUnclosed,
  activeContent,
  tableBroken,
  tableRow,
  markerGlued,
  directiveDamaged,
  blocksSwapped,
  otherVersion,
  blockKind,
  headingLevel,
  blockLost,
  blockAdded,
  hiddenCharacters,
  pageUntranslated,
  includeKind,
  linkBroken,
  referenceUndefined,
  linkBidi,
  linkText,
  linkExtent,
  linkSigns,
  linkGlued,
  linkLocale,
  linkFile,
  linkAnchor,
  anchorLost,
  linkTarget,
  linkAdded,
  linkLost,
  componentUndefined,
  componentLost,
  attributeChanged,
  imageTarget,
  imageLost,
  includeTarget,
  includeLost,
  brokenEncoding,
  wrongScript,
  untranslated,
  emptySegment,
  truncated,
  htmlTags,
  emphasisBroken,
  escapeBroken,
  codeSigns,
  codeBlockLanguage,
  codeBlockMeta,
  codeBlockChanged,
  codeMerged,
  codeChanged,
  codeMarksLost,
  placeholderChanged,
  versionNumber,
  numberChanged,
  doubledWord,
  glossaryTerm,
  wordingDiffers,
  entityShown,
  byteOrderMark,
  lineEnds,
];

declare module '../model/findings.ts' {
  interface FindingIds {
    checks: (typeof checks)[number]['id'];
  }
}
