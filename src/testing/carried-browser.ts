import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** A program to start, and what it needs. */
export interface BrowserProgram {
  path: string;
  /** What is said about it. */
  origin: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * The Chromium that the package `@sparticuz/chromium` carries, unpacked below `node_modules/.cache` at its first use. It
 * is made for Amazon's Lambda: the libraries that a bare Linux lacks (nss, nspr) lie beside it.
 *
 * @returns null where it can't run: it is a program for Linux on x64
 */
export async function carriedBrowser(env: Record<string, string | undefined>): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve('node_modules/.cache/carried-chromium', version);
  if (!existsSync(join(folder, 'unpacked'))) await unpack(join(root, 'bin'), folder);
  return {
    path: join(folder, 'chromium'),
    origin: `carried by @sparticuz/chromium ${version}`,
    args: ['--no-zygote', '--disable-gpu'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

const packageRoot = (): string => resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');

/** The package unpacks into the system's temporary folder only, so another one stands for it meanwhile. */
async function unpack(bin: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(bin, archive));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  writeFileSync(join(folder, 'fonts.conf'), fontSettings(folder));
  writeFileSync(join(folder, 'unpacked'), '');
}

/** The settings in the archive name folders of Lambda: without a font, no text takes any room. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
