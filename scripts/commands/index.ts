import type { Command } from './line/command.ts';

/** The commands in the order of the help. A command is one file and one line here; its code is loaded when it is called. */
export const commands: { name: string; summary: string; load(): Promise<Command> }[] = [
  {
    name: 'init',
    summary: 'the configuration of this repository, from the settings of its site',
    load: async () => (await import('./init.ts')).init,
  },
  { name: 'check', summary: 'front matter and translation checks', load: async () => (await import('./check.ts')).check },
  { name: 'strip', summary: 'bilingual markup -> clean target, or source', load: async () => (await import('./strip.ts')).strip },
  { name: 'align', summary: 'pages to sources, and localisation ids', load: async () => (await import('./align.ts')).align },
  { name: 'drift', summary: 'how far each target is behind its source', load: async () => (await import('./drift.ts')).drift },
  {
    name: 'accept',
    summary: 'records that targets follow their source as it is now',
    load: async () => (await import('./accept.ts')).accept,
  },
  {
    name: 'sync',
    summary: 'targets that follow their changed source, as far as no translator is needed',
    load: async () => (await import('./sync.ts')).sync,
  },
  { name: 'export', summary: 'XLIFF work package for translators', load: async () => (await import('./export.ts')).exportCommand },
  { name: 'import', summary: 'merges translated XLIFF files', load: async () => (await import('./import.ts')).importCommand },
  { name: 'memory', summary: 'translation memory (TMX) of all pairs', load: async () => (await import('./memory.ts')).memory },
  { name: 'merge', summary: 'one report of those of several CI jobs', load: async () => (await import('./merge.ts')).merge },
  { name: 'status', summary: 'one summary of all locales and pages', load: async () => (await import('./status.ts')).status },
];
