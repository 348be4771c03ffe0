import { dirname, resolve } from 'node:path';
import { addLocales } from '../config/add-locales.ts';
import { countLayouts } from '../config/count-layouts.ts';
import { isLocaleTag } from '../config/is-locale-tag.ts';
import { configName } from '../config/load-config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { readBytes } from '../io/files.ts';
import { writeFile } from '../io/write-file.ts';
import { decode } from '../markdown/decode.ts';
import { splice } from '../markdown/splice.ts';
import type { InitReport } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Command, Invocation } from './command.ts';
import { chosenFormat, printReport } from './print-report.ts';
import { proposeConfig } from './propose-config.ts';
import { shownPath } from './workspace.ts';

export const init: Command = {
  name: 'init',
  operands: '',
  flags: {
    locale: { type: 'string', value: 'L', multiple: true, about: 'a locale to add, to an existing configuration, too; may be repeated' },
    write: { type: 'boolean', about: 'write the configuration; one that is there only gets locales' },
  },
  examples: [
    ['lockstep init', 'show the configuration that Docusaurus, Starlight, Hugo, Lunaria or Crowdin settings lead to'],
    ['lockstep init --write', 'write it to lockstep.config.json'],
    ['lockstep init --locale sv --write', 'add a locale, to the configuration that is there as well'],
  ],
  run: runInit,
};

type Plan = Pick<InitReport, 'from' | 'text' | 'notes'>;

async function runInit(invocation: Invocation): Promise<number> {
  const { world, flags, paths } = invocation;
  chosenFormat(invocation);
  if (paths.length > 0) throw new UsageError(`Unexpected ${paths.join(' ')}, expected no paths: --cwd DIR names another repository`);
  const added = [...new Set((flags.locale as string[] | undefined) ?? [])];
  for (const locale of added) refuseOddLocale(locale);
  const file = resolve(world.cwd, (flags.config as string | undefined) ?? configName);
  const shown = shownPath(world.cwd, file);
  const existing = readBytes(file);
  const plan = existing ? withLocales(existing, shown, added) : proposeConfig(dirname(file), added);
  const config = parseConfig(plan.text, shown);
  const layouts = countLayouts(dirname(file), config);
  if (flags.write) writeFile(file, plan.text, dirname(file));
  const { from, text, notes } = plan;
  const report = { file: shown, written: flags.write === true, from, config: asData(text), text, layouts, notes };
  printReport({ command: 'init', version: 1, ...report }, invocation);
  return 0;
}

const asData = (text: string) => JSON.parse(text.replace(/^\ufeff/, '')) as InitReport['config'];

function refuseOddLocale(locale: string): void {
  if (isLocaleTag(locale)) return;
  throw new UsageError(`Unexpected --locale ${locale}, expected the name of a locale: fr, pt-BR, zh-Hans`);
}

/** A configuration that is there keeps every byte beside the new names. */
function withLocales(bytes: Uint8Array, shown: string, added: readonly string[]): Plan {
  if (added.length === 0) throw new UsageError(`${shown}: Unexpected configuration, expected none: --locale L adds a locale to it`);
  const decoded = decode(bytes);
  if ('badByte' in decoded) throw new UsageError(`${shown}:${decoded.line}:${decoded.column}: Unexpected byte, expected UTF-8`);
  const { locales, sourceLocale } = parseConfig(decoded.text, shown);
  const known = added.find((locale) => locales.includes(locale) || locale === sourceLocale);
  if (known !== undefined) throw new UsageError(`Unexpected --locale ${known}, expected one that ${shown} does not list`);
  return { from: null, text: splice(decoded.text, [addLocales(decoded.text, added)]), notes: [] };
}
