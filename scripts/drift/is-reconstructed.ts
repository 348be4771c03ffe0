import type { Page } from '../model/page.ts';

/** Front-matter key of a source that is no original: the locale from whose bilingual markup it was rebuilt. */
const key = 'lockstep.reconstructedFrom';

/** Whether a source was rebuilt from a hand-back. Keys `lockstep.*` are the toolchain's own. */
export const isReconstructed = ({ frontMatter, text }: Page): boolean =>
  text.includes(key) && frontMatter.fields.some((field) => field.key === key);
