import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/splice.ts';
import type { Page } from '../model/page.ts';
import { withoutKeys } from '../provenance/without-keys.ts';

/** A target as it begins: its source, but for the keys that say something about the source's file, `lockstep.reconstructedFrom`. */
export const newTarget = (path: string, source: Page): Page =>
  pageOf(
    path,
    splice(
      source.text,
      withoutKeys(source, (key) => key.startsWith('lockstep.')),
    ),
  );
