import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Inline } from '../../model/page.ts';
import { runClient } from '../../testing/client.ts';
import { handBack } from '../../testing/hand-back.ts';
import { outlineOf } from '../../testing/page-outline.ts';
import { pseudo } from '../../testing/pseudo.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { readXliff } from '../../testing/read-xliff.ts';
import { escapeText } from '../xml/write-xml.ts';

const page = 'i18n/sv-SE/docusaurus-plugin-content-docs/current/security/mtp/data-privacy.md';
const source = 'docs/security/mtp/data-privacy.md';

it('OmegaT translates the Swedish article; nothing but its targets changes', async () => {
  const site = siteFrom(handBack());
  await runIn(site, 'strip --write');
  await runIn(site, `export --locale sv-SE --xliff 1.2 --fill source --output a.xlf ${source}`);
  writeFileSync(join(site, 'b.xlf'), translateInOmegaT(site, readFileSync(join(site, 'a.xlf'), 'utf8')));
  const { code, out } = await runIn(site, 'import --write b.xlf');
  expect(out).toContain('16 units of 1 page merged');
  expect(code).toBe(0);
  const after = readFileSync(join(site, page), 'utf8');
  expect(after).toContain('[Säkérhét óch sékrétéss för');
  expect(await outlineOf(after)).toEqual(await outlineOf(readFileSync(join(site, source), 'utf8')));
});

/** A project with a memory that knows an answer to each segment, translated with no window. */
function translateInOmegaT(site: string, text: string): string {
  const project = join(site, 'omegat');
  for (const folder of ['source', 'target', 'tm', 'omegat', 'glossary', 'dictionary'])
    mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, 'omegat.project'), projectFile);
  writeFileSync(join(project, 'source/a.xlf'), text);
  writeFileSync(join(project, 'omegat/project_save.tmx'), memoryOf(text));
  runClient('omegat', [project, '--mode=console-translate']);
  return readFileSync(join(project, 'target/a.xlf'), 'utf8');
}

const defaults = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];

const projectFile = `<omegat><project version="1.0">${defaults.map((name) => `<${name}>__DEFAULT__</${name}>`).join('')}
<source_lang>en-US</source_lang><target_lang>sv-SE</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>`;

/** OmegaT translates what it finds in a target, and names codes by their place: `<g0>`, `<x1/>`. */
function memoryOf(text: string): string {
  const targets = readXliff(new TextEncoder().encode(text), 'a.xlf').files.flatMap(({ units }) =>
    units.flatMap(({ parts }) => parts.map(({ target }) => target ?? [])),
  );
  const units = [...new Set(targets)].map((target) => {
    const inner = withoutOuterCodes(target);
    const answer = inner.map((piece): Inline => (piece.kind === 'text' ? { kind: 'text', text: pseudo(piece.text) } : piece));
    return `<tu><tuv xml:lang="en-US"><seg>${tagged(inner)}</seg></tuv><tuv xml:lang="sv-SE"><seg>${tagged(answer)}</seg></tuv></tu>`;
  });
  const header =
    '<header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="en-US"/>';
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1">${header}<body>${units.join('\n')}</body></tmx>`;
}

/** OmegaT hides codes that begin and end a segment. */
function withoutOuterCodes(content: Inline[]): Inline[] {
  const texts = content.flatMap((piece, index) => (piece.kind === 'text' ? [index] : []));
  const inner = content.slice(texts[0], texts.at(-1)! + 1);
  return balanced(inner) ? inner : content;
}

function balanced(content: Inline[]): boolean {
  const codes = content.filter((piece) => piece.kind === 'code');
  return codes.every(({ id, role }) => role === 'lone' || codes.filter((other) => other.id === id).length === 2);
}

function tagged(content: Inline[]): string {
  const numbers = new Map<string, number>();
  return content
    .map((piece) => {
      if (piece.kind === 'text') return escapeText(piece.text);
      if (!numbers.has(piece.id)) numbers.set(piece.id, numbers.size);
      const name = `${piece.role === 'lone' ? 'x' : 'g'}${numbers.get(piece.id)}`;
      return escapeText(piece.role === 'close' ? `</${name}>` : piece.role === 'open' ? `<${name}>` : `<${name}/>`);
    })
    .join('');
}
