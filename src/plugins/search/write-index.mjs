// @ts-check
import { readFileSync } from 'node:fs';
import { createIndex } from 'pagefind';

/**
 * Writes the index of built pages: `node write-index.mjs < asked.json`. A program of its own, since Pagefind is a module that the
 * loader of Docusaurus' configuration can't import.
 *
 * @typedef {{ language: string, output: string, pages: { address: string, file: string }[] }} Asked
 */
const asked = /** @type {Asked} */ (JSON.parse(readFileSync(0, 'utf8')));

const { index, errors } = await createIndex({ forceLanguage: asked.language });
if (!index) throw new Error(errors.join(', '));
for (const { address, file } of asked.pages) await index.addHTMLFile({ url: address, content: readFileSync(file, 'utf8') });
await index.writeFiles({ outputPath: asked.output });
await index.deleteIndex();
process.exit();
