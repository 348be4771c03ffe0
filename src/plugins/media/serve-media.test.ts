import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { mediaAddress } from '../../remark/site-content.ts';
import { pixel } from '../../testing/pixel.ts';
import { frenchContent } from '../../testing/render-article.ts';
import { serveMedia } from './serve-media.ts';

const files = { 'docs/a.png': pixel, 'docs/a.txt': 'text', 'docs/a.html': 'html' };

/** What `docusaurus start` answers: type and size, or nothing of ours. */
function answerTo(url: string): [type: string, bytes: number] | null {
  const headers = new Map<string, string>();
  let sent: Buffer | null = null;
  const response = { setHeader: (name: string, value: string) => headers.set(name, value), end: (body: Buffer) => void (sent = body) };
  serveMedia(frenchContent(siteFrom(files)))({ url } as never, response as never, () => undefined);
  return sent === null ? null : [headers.get('Content-Type')!, (sent as Buffer).length];
}

test.each([
  [mediaAddress('a.png', pixel), ['image/png', pixel.length]],
  [`${mediaAddress('a.txt', Buffer.from('text'))}?x`, ['text/plain', 4]],
  ['/media/a-00000000.png', null],
  [mediaAddress('a.html', Buffer.from('html')), null],
  ['/media/../secret', null],
  ['/', null],
])('%s while docusaurus start runs', (url, expected) => expect(answerTo(url)).toEqual(expected));
