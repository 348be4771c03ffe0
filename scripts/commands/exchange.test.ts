import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { smallSite } from '../testing/exported-site.ts';
import { handBack } from '../testing/hand-back.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

/** The site after its hand-back was stripped. */
async function strippedSite(): Promise<string> {
  const site = siteFrom(handBack());
  await runIn(site, 'strip --write');
  return site;
}

const article = 'docs/security/mtp/data-privacy.md';

describe('what the commands print', () => {
  test.each([
    ['export', `export --locale sv-SE --output sv.xlf`],
    ['export-json', `export --locale sv-SE --only drifted --format json --output sv.xlf ${article}`],
    ['import', 'import sv.xlf'],
    ['import-json', 'import --format json sv.xlf'],
    ['memory', 'memory --output all.tmx'],
    ['memory-json', 'memory --format json --output all.tmx'],
  ])('%s', async (name, line) => {
    const site = await strippedSite();
    await runIn(site, `export --locale sv-SE --fill source --output sv.xlf ${article}`);
    const text = readFileSync(join(site, 'sv.xlf'), 'utf8');
    writeFileSync(
      join(site, 'sv.xlf'),
      text.replace('<target>(a) the geo-location', '<target>a) den geografiska platsen: the geo-location'),
    );
    await expect(transcript(line, await runIn(site, line), site)).toMatchFileSnapshot(`transcripts/${name}.md`);
  });
});

describe('export', () => {
  it.each(['export', 'memory'])('%s says what it could not read, and goes on with the rest, wherever its file goes', async (command) => {
    const hash = createHash('sha1').update('# Data\n').digest('hex');
    const target = `---\nms.openlocfilehash: ${hash}\n---\n# Uppgifter\n`;
    const files = { ...smallSite(target, '# Data\n'), 'docs/b.md': new Uint8Array([35, 32, 0xff]), 'i18n/sv-SE/b.md': '# B\n' };
    const site = siteFrom(files);
    const said = 'docs/b.md:1:3: error: Unexpected byte 0xFF at offset 2';
    const printed = await runIn(site, `${command} --locale sv-SE`);
    expect(printed).toMatchObject({ code: 1, err: expect.stringContaining(said), out: expect.stringContaining('Uppgifter') });
    const written = await runIn(site, `${command} --locale sv-SE --output a.xml`);
    expect(written).toMatchObject({ code: 1, err: '', out: expect.stringContaining(said) });
    expect(readFileSync(join(site, 'a.xml'), 'utf8')).toBe(printed.out);
  });

  it('prints the package without --output', async () => {
    const { out, code } = await runIn(await strippedSite(), `export --locale sv-SE --xliff 1.2 ${article}`);
    expect(out).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1\.2" version="1\.2">/,
    );
    expect(code).toBe(0);
  });

  it('writes a file for each page and locale into a folder', async () => {
    const site = await strippedSite();
    const { out } = await runIn(site, 'export --output work/');
    expect(out).toContain('in 9 files');
    expect(readFileSync(join(site, 'work/fr-FR/docs/security/mtp/mtp-enable.md.xlf'), 'utf8')).toContain('trgLang="fr-FR"');
  });

  it('keeps the sentences of the hand-back, with their ids', async () => {
    const { out } = await runIn(await strippedSite(), 'export --locale fr-FR docs/security/mtp/mtp-enable.md');
    expect(out).toContain('<mda:meta type="h475557017344.1">07288-104</mda:meta>');
    expect(out).toMatch(
      /<segment id="h\w+\.2" state="translated" subState="lockstep:mt"><source>[^<]+<\/source><target>[^<]+<\/target><\/segment>/,
    );
  });

  it('gives the older translation with a segment that changed, and nothing else with --only drifted', async () => {
    const { out } = await runIn(await strippedSite(), `export --locale sv-SE --only drifted --xliff 1.2 ${article}`);
    expect(out.match(/<trans-unit/g)).toHaveLength(7);
    expect(out).toContain('<alt-trans match-quality="90%" origin="previous translation" xml:space="preserve">');
    expect(out).not.toContain('Gäller');
  });

  it('marks the words of a glossary', async () => {
    const site = await strippedSite();
    const config = JSON.parse(readFileSync(join(site, 'lockstep.config.json'), 'utf8'));
    writeFileSync(join(site, 'lockstep.config.json'), JSON.stringify({ ...config, glossary: 'i18n/{locale}/glossary.tsv' }));
    writeFileSync(join(site, 'i18n/sv-SE/glossary.tsv'), '# word\ttranslation\ntenant\tklientorganisation\tnot "hyresgäst"\n');
    const { out } = await runIn(site, `export --locale sv-SE ${article}`);
    expect(out).toContain('<mrk id="m1" type="term" value="klientorganisation">tenant</mrk>');
    const { out: old } = await runIn(site, `export --locale sv-SE --xliff 1.2 ${article}`);
    expect(old).toContain('<mrk mtype="term" mid="m1" comment="klientorganisation">tenant</mrk>');
  });

  it.each(['export', 'check'])('tells of a glossary that no locale has: %s', async (command) => {
    const site = siteFrom({ 'docs/a.md': 'A text.\n', 'fr/a.md': 'Un texte.\n' });
    const pages = [{ source: 'docs/{path}', target: '{locale}/{path}' }];
    const config = { sourceLocale: 'en', locales: ['fr', 'de'], pages, glossary: 'nope/{locale}.tsv' };
    writeFileSync(join(site, 'lockstep.config.json'), JSON.stringify(config));
    const told = 'nope/fr.tsv: Unexpected absence, expected a file for one of fr, de at least';
    expect(await runIn(site, `${command} --locale fr`)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
    mkdirSync(join(site, 'nope'));
    writeFileSync(join(site, 'nope/de.tsv'), 'text\tText\n');
    expect(await runIn(site, `${command} --locale fr`)).toMatchObject({ code: 0 });
  });
});

describe('memory', () => {
  it('is filled into an export again: equal text as a translation, similar text as a match', async () => {
    const site = await strippedSite();
    await runIn(site, 'memory --locale sv-SE --output sv.tmx');
    writeFileSync(join(site, 'docs/security/new.md'), '# Microsoft Threat Protection\n\nApplies to: some\n');
    const { out } = await runIn(site, 'export --locale sv-SE --memory sv.tmx --xliff 1.2 docs/security/new.md');
    expect(out).toContain('<target xml:lang="sv-SE" state="needs-review-translation">Microsoft Hotskydd</target>');
  });
});
