import type { ChangeClass } from '../model/page-drift.ts';

/** Whether a change asks for words to be translated: a link or a comma does not. */
export const isTextChange = (of: ChangeClass | null): boolean => of === 'text' || of === 'minor';
