import type { Comparable } from '../model/page.ts';

type Formed = Pick<Comparable, 'form'>;

/**
 * Whether a translation stands as its source does, in what changed of that: in the same lists and quotes, with the same sign and box,
 * or with as many hard breaks. What did not change may be otherwise, and what is not known is no change.
 *
 * @param base null where the segment is new: its translation stands where it does, and breaks where it likes
 */
export function holdsForm(base: Formed | null, now: Formed, there: Formed): boolean {
  if (now.form === undefined || there.form === undefined || (base && base.form === undefined)) return true;
  const [was, wanted, held] = [base?.form, now.form, there.form].map(partsOf);
  if (was?.place !== wanted!.place && held!.place !== wanted!.place) return false;
  return !was || was.breaks === wanted!.breaks || held!.breaks === wanted!.breaks;
}

/**
 * The form that a translation is known to follow: that of its source, or, where it does not stand so, the one that it followed before.
 *
 * @param base null where the segment is new: it follows none but the one that it has, and breaks where it likes
 */
export function followedForm(base: Formed | null, now: Formed, there: Formed): string | undefined {
  if (holdsForm(base, now, there)) return now.form;
  if (base) return base.form;
  const breaks = partsOf(now.form)!.breaks;
  return [partsOf(there.form)!.place, ...(breaks ? [`breaks:${breaks}`] : [])].filter(Boolean).join(' ');
}

/** Whether a change is one of the place alone: no translator has anything to do with it. */
export function changesPlaceOnly(base: Comparable, now: Comparable): boolean {
  if (base.kind !== now.kind || base.text !== now.text) return false;
  const [was, wanted] = [base.form, now.form].map(partsOf);
  return was !== null && wanted !== null && was!.place !== wanted!.place && was!.breaks === wanted!.breaks;
}

/** `list 1. breaks:2` -> `list 1.` and `2` */
function partsOf(form: string | undefined): { place: string; breaks: string } | null {
  if (form === undefined) return null;
  const [place, breaks = ''] = form.split(/ ?breaks:/) as [string, string?];
  return { place, breaks };
}
