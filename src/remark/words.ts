import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOfSite, whyUnsound } from '../plugins/articles/sound-files.ts';
import type { PageContent } from './site-content.ts';

/** Words that the plugins put into an article, as `translate()` writes them; their translations stand in `code.json` with all others. */
const messages = {
  picture: { id: 'learn.missing.picture', message: 'A picture is missing here: {name}' },
  include: { id: 'lockstep.learn.missing.include', message: 'A part of this page is missing: {name}' },
  code: { id: 'lockstep.learn.missing.code', message: 'An example is missing here: {name}' },
  description: { id: 'lockstep.learn.image.description', message: 'Description of the picture' },
  footnotes: { id: 'learn.footnotes', message: 'Footnotes' },
  footnoteBack: { id: 'learn.footnote-back', message: 'Back to reference {number}' },
  video: { id: 'lockstep.learn.video', message: 'Watch the video on {site}' },
} as const;

export type Words = Record<keyof typeof messages, string>;

/**
 * The words in the reader's language; the source's where there are none, or their file is broken (`sound-messages.ts` says so). It may
 * be a stranger's: whatever stands in it, or in its place, stops no page.
 *
 * @param usual by their ids, what is said where the file says nothing
 */
export function wordsOf({ root, locale }: PageContent, usual: Partial<Record<string, string>> = {}): Words {
  const translated = readMessages(root, locale);
  const words = Object.entries(messages).map(([key, { id, message }]) => {
    const own = translated?.[id]?.message;
    return [key, typeof own === 'string' ? own : (usual[id] ?? message)];
  });
  return Object.fromEntries(words) as Words;
}

type Messages = Partial<Record<string, { message?: unknown } | null>> | null;

function readMessages(root: string, locale: string): Messages {
  const file = join(root, 'i18n', locale, 'code.json');
  if (whyUnsound(file, foldersOfSite(root, { sourceRoot: '.', targetRoot: '.' })) !== null) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Messages;
  } catch {
    return null;
  }
}
