import type { FrontMatterRules } from '../../markdown/front-matter/front-matter-rules.ts';
import { isProvenance } from './is-provenance.ts';

/** Keys that tools read on one page: a translation has other words to spell, other addresses behind it, other people, other days, and is a draft by itself. */
const ofTools =
  /^(?:c?spell\b.*|textlint.*|markdownlint.*|vale|lint|prettier|htmltest|outputs|alias(?:es)?|redirects?|redirect[_-]?(?:from|to)|slug|url|permalink|canonical.*|last[_-]?(?:mod|update|updated|modified|reviewed).*|updated|modified|lang|language|locale|dir|i18n.*|(?:un)?translat(?:e|ed|or|ors|ion|ionkey)(?:[_-].*|by|date|from)?|reviewers|approvers|status|draft|stub)$/i;

/** Whether a target may have a key, lack it or give it a value of its own: records, the toolchain's own notes, and what tools read. */
export function isOwnKey(key: string, { localized }: Pick<FrontMatterRules, 'localized'>): boolean {
  return localized.includes(key) || isProvenance(key) || ofTools.test(key);
}
