import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConfig, openProject } from '../../config/project.ts';
import type { TranslatedPair } from './catch-rate.ts';

/** This repository's articles that are translated, and a guide that was written to hold what they lack: code, a table, alerts. */
export function ownPairs(root: string): TranslatedPair[] {
  const pages = openProject(openConfig({ cwd: root })).pairs.filter(
    ({ kind, sourceExists, targetExists }) => kind === 'page' && sourceExists && targetExists,
  );
  const folder = 'scripts/testing/mutate';
  const guide = { source: `${folder}/guide.en-US.md`, target: `${folder}/guide.fr-FR.md`, locale: 'fr-FR' };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return [...pages, guide].map(({ source, target, locale }) => ({ path: target, source: read(source), target: read(target), locale }));
}
