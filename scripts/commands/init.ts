import { dirname, resolve } from 'node:path';
import { isScalar, isSeq } from 'yaml';
import { isLocaleTag } from '../config/config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { countLayouts } from '../config/place-files.ts';
import { configName, readConfig } from '../config/project.ts';
import { refuseUnneeded, strangeRoots } from '../config/strange-roots.ts';
import { textOf } from '../markdown/text/decode.ts';
import { splice } from '../markdown/text/splice.ts';
import { readYaml } from '../markdown/yaml/read-yaml.ts';
import { UsageError } from '../model/finding.ts';
import type { Edit } from '../model/page.ts';
import type { InitReport } from '../model/report.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { settleBefore } from './line/settle-before.ts';
import { shownPath } from './line/workspace.ts';
import { writing } from './line/writing.ts';
import { proposeConfig } from './propose-config.ts';

const ownFlags = {
  locale: { type: 'string', value: 'L', multiple: true, about: 'a locale to add, to an existing configuration, too; may be repeated' },
  write: { type: 'boolean', about: 'write the configuration; one that is there only gets locales' },
} as const satisfies FlagSet;

export const init: Command<typeof ownFlags> = {
  name: 'init',
  operands: '',
  flags: ownFlags,
  examples: [
    ['lockstep init', 'show the configuration that the settings of the site lead to, or its folders alone'],
    ['lockstep init --write', 'write it to lockstep.config.json'],
    ['lockstep init --checkout ../docs', 'take the pages of another checkout for the sources of those that are here'],
    ['lockstep init --locale sv --write', 'add a locale, to the configuration that is there as well'],
  ],
  run: runInit,
};

type ConfigDraft = Pick<InitReport, 'from' | 'text' | 'notes'>;

async function runInit(invocation: Invocation<typeof ownFlags>): Promise<number> {
  const { world, flags, paths } = invocation;
  chosenFormat(invocation);
  if (paths.length > 0) throw new UsageError(`Unexpected ${paths.join(' ')}, expected no paths: --cwd DIR names another repository`);
  const added = [...new Set(flags.locale ?? [])];
  for (const locale of added) refuseOddLocale(locale);
  const file = resolve(world.cwd, flags.config ?? configName);
  const shown = shownPath(world.cwd, file);
  const confirmed = (flags.checkout ?? []).map((checkout) => resolve(world.cwd, checkout));
  const place = { home: dirname(file), roots: [dirname(file)] };
  settleBefore(place, world);
  const existing = readConfig(file, flags.config === undefined);
  const plan = existing ? withLocales(existing, shown, added) : await proposeConfig(dirname(file), added, confirmed);
  const config = parseConfig(plan.text, shown, (one) => strangeRoots(one, { cwd: world.cwd, root: dirname(file), confirmed }));
  refuseUnneeded(config, { cwd: world.cwd, root: dirname(file), confirmed });
  const layouts = countLayouts(dirname(file), config);
  await writing(invocation, place, (apply) => {
    apply?.add([{ path: file, before: existing, after: plan.text }]);
    apply?.commit();
  });
  const { from, text, notes } = plan;
  const report = { file: shown, written: flags.write === true, from, config: asData(text), text, layouts, notes };
  await printReport({ command: 'init', version: 1, ...report }, invocation);
  return 0;
}

const asData = (text: string) => JSON.parse(text.replace(/^\ufeff/, '')) as InitReport['config'];

function refuseOddLocale(locale: string): void {
  if (isLocaleTag(locale)) return;
  throw new UsageError(`Unexpected --locale ${locale}, expected the name of a locale: fr, pt-BR, zh-Hans`);
}

/** A configuration that is there keeps every byte beside the new names. */
function withLocales(bytes: Uint8Array, shown: string, added: readonly string[]): ConfigDraft {
  if (added.length === 0) throw new UsageError(`${shown}: Unexpected configuration, expected none: --locale L adds a locale to it`);
  const text = textOf(bytes, shown);
  const { locales, sourceLocale } = parseConfig(text, shown);
  const known = added.find((locale) => locales.includes(locale) || locale === sourceLocale);
  if (known !== undefined) throw new UsageError(`Unexpected --locale ${known}, expected one that ${shown} does not list`);
  return { from: null, text: splice(text, [addLocales(text, added)]), notes: [] };
}

/**
 * The splice that puts locales behind the last one of a configuration, in the way in which its list is written: on one line,
 * or on a line each.
 *
 * @param text a configuration that is valid
 */
function addLocales(text: string, locales: readonly string[]): Omit<Edit, 'path'> {
  const read = readYaml(text, { schema: 'json' });
  const list = 'document' in read ? read.document.get('locales', true) : null;
  if (!isSeq(list)) throw new RangeError('Unexpected configuration without locales, expected a valid one');
  const names = locales.map((locale) => JSON.stringify(locale));
  const last = list.items.at(-1);
  if (!isScalar(last)) {
    const start = list.range![0] + 1;
    return { start, end: start, text: names.join(', ') };
  }
  const [from, to] = last.range!;
  const ahead = text.slice(list.range![0] + 1, from);
  // `"fr",\n    "nl"`: what stands before the last one stands before the new ones.
  const blank = ahead.slice(ahead.trimEnd().length) || (list.items.length === 1 ? ' ' : '');
  return { start: to, end: to, text: names.map((name) => `,${blank}${name}`).join('') };
}
