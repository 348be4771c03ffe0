import { any } from './any.ts';
import { diplodoc } from './diplodoc.ts';
import { docBuilder } from './doc-builder.ts';
import { docusaurus } from './docusaurus.ts';
import type { Flavour } from './flavour.ts';
import { gfm } from './gfm.ts';
import { honkit } from './honkit.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { microsoft } from './microsoft.ts';
import { mkdocs } from './mkdocs.ts';
import { myst } from './myst.ts';
import { nextra } from './nextra.ts';
import { obsidian } from './obsidian.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** One flavour is one file and one line here. */
export const flavours: readonly Flavour[] = [
  any,
  diplodoc,
  docBuilder,
  docusaurus,
  gfm,
  honkit,
  hugo,
  jekyll,
  microsoft,
  mkdocs,
  myst,
  nextra,
  obsidian,
  starlight,
  vitepress,
];

/** @param id what the configuration names, which its schema holds to be one of these */
export const flavourNamed = (id: string): Flavour => flavours.find((flavour) => flavour.id === id) ?? any;
