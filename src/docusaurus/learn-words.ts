import type { PageContent } from '../remark/site-content.ts';
import { type Words, wordsOf } from '../remark/words.ts';
import { wordsFor } from './words.ts';

/** What the dialect says of itself in the reader's language: what the site's `code.json` says of it, else the words that the package brings. */
export const learnWords = (content: PageContent): Words => wordsOf(content, wordsFor(content.locale));
