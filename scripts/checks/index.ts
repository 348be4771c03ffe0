import { byteOrderMark } from './byte-order-mark.ts';
import { contentLocale } from './content-locale.ts';
import { frontMatterDate } from './front-matter-date.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { frontMatterPresent } from './front-matter-present.ts';
import { frontMatterRequired } from './front-matter-required.ts';
import { frontMatterTranslatable } from './front-matter-translatable.ts';
import { frontMatterType } from './front-matter-type.ts';
import { frontMatterValue } from './front-matter-value.ts';
import { frontMatterYaml } from './front-matter-yaml.ts';
import { includeKind } from './include-kind.ts';
import { lineEnds } from './line-ends.ts';
import { provenanceHash } from './provenance-hash.ts';
import { sourceVersion } from './source-version.ts';
import { translationType } from './translation-type.ts';

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
  byteOrderMark,
  lineEnds,
];

declare module '../model/findings.ts' {
  interface FindingIds {
    checks: (typeof checks)[number]['id'];
  }
}
