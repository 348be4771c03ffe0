import type { Field } from '../../model/page.ts';
import type { DriftInput } from '../input.ts';

/** Front-matter key of a page that stays in the source's language, be it the target or, for all locales, the source. */
const key = 'lockstep.keepSource';

/** Whether a target stays in the source's language on purpose: its path or the front matter of one of the pages says so. */
export function keepsSource({ pair, source, target }: Pick<DriftInput, 'pair' | 'source' | 'target'>): boolean {
  return pair.isKept === true || [source, target].some((side) => side?.page.frontMatter.fields.some(saysSo));
}

const saysSo = (field: Field): boolean => field.key === key && field.value === 'true';
