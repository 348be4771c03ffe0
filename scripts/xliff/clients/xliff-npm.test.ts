import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

/** The library that web tools use: a package as an object, and back. It has no types. */
const library = createRequire(import.meta.url)('xliff') as Record<string, (input: unknown) => Promise<unknown>>;

const versions = {
  '1.2': { read: library.xliff12ToJs!, write: library.jsToXliff12! },
  '2.0': { read: library.xliff2js!, write: library.js2xliff! },
};

type Content = string | (string | Record<string, { contents?: Content }>)[];
type Unit = { source?: Content; target?: Content; groupUnits?: Record<string, Unit> };
interface Package {
  resources: Record<string, Record<string, Unit>>;
}

/** Gives every unit of a package its target, as a web tool does. */
async function edited(text: string, version: keyof typeof versions): Promise<string> {
  const { read, write } = versions[version];
  const object = (await read(text)) as Package;
  for (const units of Object.values(object.resources)) for (const unit of Object.values(units)) translate(unit);
  return (await write(object)) as string;
}

function translate(unit: Unit): void {
  for (const inner of Object.values(unit.groupUnits ?? {})) translate(inner);
  if (unit.source !== undefined) unit.target = shouted(unit.source);
}

function shouted(content: Content): Content {
  if (typeof content === 'string') return content.toUpperCase();
  return content.map((part) => {
    if (typeof part === 'string') return part.toUpperCase();
    return Object.fromEntries(
      Object.entries(part).map(([name, code]) => [
        name,
        code.contents === undefined ? code : { ...code, contents: shouted(code.contents) },
      ]),
    );
  });
}

const config = { sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] };

const pages = {
  'a.md': '# One page\n\nRun `npm ci` **now**, and see the [guide](../guide.md).\n\n- Cats & dogs\n- A < b\n',
  'b.md': '# Another page\n\nNothing to run here.\n\n- Cats & dogs\n',
};

function siteOf(files: Record<string, string>): string {
  const sources = Object.entries(files).map(([name, text]) => [`docs/${name}`, text]);
  return siteFrom({ 'lockstep.config.json': JSON.stringify(config), ...Object.fromEntries(sources) });
}

/** A site of which one page went out, was edited and came back. */
async function imported(files: Record<string, string>, version: keyof typeof versions, flags = '') {
  const site = siteOf(files);
  await runIn(site, `export --xliff ${version} --output a.xlf docs/a.md`);
  const path = join(site, 'a.xlf');
  writeFileSync(path, await edited(readFileSync(path, 'utf8'), version));
  return { site, ...(await runIn(site, `import --write ${flags} a.xlf`)) };
}

describe.each(['1.2', '2.0'] as const)('XLIFF %s, edited as an object of the npm library', (version) => {
  test('comes back into its page, whatever else the library drops', async () => {
    const { site, code } = await imported(pages, version);
    expect(readFileSync(join(site, 'fr/a.md'), 'utf8')).toBe(
      '# ONE PAGE\n\nRUN `npm ci` **NOW**, AND SEE THE [GUIDE](../guide.md).\n\n- CATS & DOGS\n- A < B\n',
    );
    expect(code).toBe(0);
  });

  test('comes back into each of its pages, where it holds several', async () => {
    const site = siteOf(pages);
    await runIn(site, `export --xliff ${version} --output a.xlf`);
    writeFileSync(join(site, 'a.xlf'), await edited(readFileSync(join(site, 'a.xlf'), 'utf8'), version));
    expect(await runIn(site, 'import --write a.xlf')).toMatchObject({ code: 0, out: expect.stringContaining('of 2 pages') as string });
    expect(readFileSync(join(site, 'fr/b.md'), 'utf8')).toBe(pages['b.md'].toUpperCase());
  });

  test('is refused, where the library wrote what is no XML', async () => {
    const { code, err } = await imported({ ...pages, 'a.md': '# One\n\nSee `a < b && c` here.\n' }, version);
    expect(err).toContain('not well-formed');
    expect(code).toBe(2);
  });
});

describe('a file that names no page', () => {
  const named = 'docs/a.md and docs/b.md have its units both; name the document with --file';

  test('is refused where two pages have its units, and taken for the one that --file names', async () => {
    const twins = { 'a.md': pages['a.md'], 'b.md': pages['a.md'] };
    expect(await imported(twins, '2.0')).toMatchObject({ code: 2, err: expect.stringContaining(named) as string });
    const { site, code } = await imported(twins, '2.0', '--file docs/b.md');
    expect(code).toBe(0);
    expect(readFileSync(join(site, 'fr/b.md'), 'utf8')).toContain('# ONE PAGE');
  });

  test('is refused where none has', async () => {
    const { site } = await imported(pages, '2.0');
    const other = siteOf({ 'b.md': pages['b.md'] });
    writeFileSync(join(other, 'a.xlf'), readFileSync(join(site, 'a.xlf')));
    const { code, err } = await runIn(other, 'import a.xlf');
    expect(err).toContain('no page has most of its units; name the document with --file');
    expect(code).toBe(2);
  });

  test('is that of its page even where the source has changed in part', async () => {
    const site = siteOf(pages);
    await runIn(site, 'export --xliff 2.0 --output a.xlf docs/a.md');
    writeFileSync(join(site, 'a.xlf'), await edited(readFileSync(join(site, 'a.xlf'), 'utf8'), '2.0'));
    writeFileSync(join(site, 'docs/a.md'), pages['a.md'].replace('One page', 'Our page'));
    const { out } = await runIn(site, 'import --write --partial a.xlf');
    expect(out).toContain('3 units of 1 page merged');
  });
});
