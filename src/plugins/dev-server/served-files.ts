import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Whether a site is built; else `docusaurus start` shows it, and what a build writes beside its pages has to be served. */
export const isBuilt = process.env.NODE_ENV === 'production';

/** Where that is put, in the place of `build/`. */
export const servedFolder = (generatedFilesDir: string): string => join(generatedFilesDir, 'served');

/** Answers `/fr-FR/a/sources.json` with the file that a plugin wrote there. */
export const serveFiles =
  (folder: string, baseUrl: string) =>
  ({ url = '' }: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = join(folder, path.slice(baseUrl.length));
    const isOwn = path.startsWith(baseUrl) && path.endsWith('.json') && file.startsWith(folder);
    if (!isOwn || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(readFileSync(file));
  };
