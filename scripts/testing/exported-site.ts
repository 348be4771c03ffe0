import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn, type Ran } from './run-in.ts';
import { siteFrom } from './site-from.ts';

const config = {
  sourceLocale: 'en-US',
  locales: ['fr-FR', 'sv-SE'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  provenance: 'microsoft',
};

const source = `---
title: Privacy
ms.topic: article
---
# Data

Read **this**, run \`Get-Item\` and see the [guide](../guide.md "Tip").

- One. Two.

| a | b |
|---|---|
| c | d |
`;

/** The files of a small site: one English page, in Swedish only if it is given. */
export function smallSite(target?: string, text = source): Record<string, string> {
  const files: Record<string, string> = { 'lockstep.config.json': JSON.stringify(config), 'docs/a.md': text };
  if (target !== undefined) files['i18n/sv-SE/a.md'] = target;
  return files;
}

export interface ExportedSite {
  /** Absolute path of the folder. */
  site: string;
  /** The work package as it was exported. */
  package: string;
  /** Changes the package as a client would, and imports it. */
  import(change: (text: string) => string | Uint8Array, flags?: string): Promise<Ran>;
  /** The Swedish page now. */
  target(): string;
}

/** A site and its Swedish work package, with the given flags of `export`. */
export async function exportedSite(files: Record<string, string>, flags = '--xliff 1.2 --fill source'): Promise<ExportedSite> {
  const site = siteFrom(files);
  await runIn(site, `export --locale sv-SE ${flags} --output a.xlf`);
  const text = readFileSync(join(site, 'a.xlf'), 'utf8');
  return {
    site,
    package: text,
    import(change, importFlags = '') {
      writeFileSync(join(site, 'a.xlf'), change(text));
      return runIn(site, `import ${importFlags} a.xlf`);
    },
    target: () => readFileSync(join(site, 'i18n/sv-SE/a.md'), 'utf8'),
  };
}
