import type { Range } from '../model/range.ts';

/** One `<span …>` or `</span>` of a page. Ranges are offsets in the page's text. */
export interface Tag extends Range {
  /** `target` has `data-ttu-id`, `source` has `data-stu-id`, `lookup` is of class `sxs-lookup`, `open` is the page's own. */
  kind: 'target' | 'lookup' | 'source' | 'open' | 'close';
  /** Value of the id attribute; empty where the kind has none. */
  id: string;
  /** `quot`: the attribute's quotes are written `&quot;`. `encoded`: the whole tag is, `&lt;span …&gt;`. */
  form: 'plain' | 'quot' | 'encoded';
}
