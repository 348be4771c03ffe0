import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { isServed } from '../../remark/lead-link.ts';
import { mediaAddress, type SiteContent } from '../../remark/site-content.ts';

/** What a browser must be told of: others are pictures that it knows by their first bytes, or files to keep. */
const types: Record<string, string> = {
  '.txt': 'text/plain',
  '.csv': 'text/plain',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/** Of all pictures of a site only those are read that may be meant. */
const isNamed = (file: string, name: string): boolean => mediaAddress(file, nothing).startsWith(`/media/${name}-`);
const nothing = new Uint8Array();

/** Answers `/media/a-1a2b3c4d.png` with the file that has this address now. */
export const serveMedia =
  ({ root, files }: SiteContent) =>
  ({ url = '' }: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [, name] = /^\/media\/([\w.-]+)-[\da-f]{8}\.\w+(?:\?|$)/.exec(url) ?? [];
    const address = url.split('?')[0]!;
    const found =
      name === undefined
        ? undefined
        : [...files].find(
            (file) => isServed(file) && isNamed(file, name) && mediaAddress(file, readFileSync(join(root, file))) === address,
          );
    if (found === undefined) return next();
    response.setHeader(
      'Content-Type',
      types[extname(found).toLowerCase()] ?? `image/${extname(found).slice(1).toLowerCase().replace('jpg', 'jpeg')}`,
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(readFileSync(join(root, found)));
  };
