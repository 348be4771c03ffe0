import { byteOrderMark } from './file/byte-order-mark.ts';
import { lineEnds } from './file/line-ends.ts';
import { frontMatterDate } from './front-matter/front-matter-date.ts';
import { frontMatterKeys } from './front-matter/front-matter-keys.ts';
import { frontMatterPresent } from './front-matter/front-matter-present.ts';
import { frontMatterRequired } from './front-matter/front-matter-required.ts';
import { frontMatterTranslatable } from './front-matter/front-matter-translatable.ts';
import { frontMatterType } from './front-matter/front-matter-type.ts';
import { frontMatterValue } from './front-matter/front-matter-value.ts';
import { frontMatterYaml } from './front-matter/front-matter-yaml.ts';
import { bilingualMarkup } from './language/bilingual-markup.ts';
import { brokenEncoding } from './language/broken-encoding.ts';
import { doubledWord } from './language/doubled-word.ts';
import { emptySegment } from './language/empty-segment.ts';
import { entityShown } from './language/entity-shown.ts';
import { modelChatter } from './language/model-chatter.ts';
import { numberChanged } from './language/number-changed.ts';
import { truncated } from './language/truncated.ts';
import { untranslated } from './language/untranslated.ts';
import { versionNumber } from './language/version-number.ts';
import { wrongScript } from './language/wrong-script.ts';
import { activeContent } from './safety/active-content.ts';
import { hiddenCharacters } from './safety/hidden-characters.ts';
import { includeKind } from './links/include-kind.ts';
import { contentLocale } from './record/content-locale.ts';
import { provenanceHash } from './record/provenance-hash.ts';
import { sourceVersion } from './record/source-version.ts';
import { translationType } from './record/translation-type.ts';

/** All checks, in the order of the reference. A check is one file and one line here, which makes its id one of a finding. */
export const checks = [
  frontMatterPresent,
  frontMatterYaml,
  frontMatterRequired,
  frontMatterType,
  frontMatterDate,
  frontMatterKeys,
  frontMatterValue,
  frontMatterTranslatable,
  provenanceHash,
  translationType,
  contentLocale,
  sourceVersion,
  includeKind,
  activeContent,
  hiddenCharacters,
  bilingualMarkup,
  modelChatter,
  brokenEncoding,
  wrongScript,
  untranslated,
  emptySegment,
  truncated,
  versionNumber,
  numberChanged,
  doubledWord,
  entityShown,
  byteOrderMark,
  lineEnds,
];

declare module '../model/findings.ts' {
  interface FindingIds {
    checks: (typeof checks)[number]['id'];
  }
}
