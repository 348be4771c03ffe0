import { type FindingId, type FindingRule } from '../../model/findings.ts';
import { UsageError } from '../../model/finding.ts';
import type { World } from '../../model/world.ts';
import { jsonText } from '../../reports/json.ts';
import type { Command } from './command.ts';
import { bold, table } from './help.ts';
import { parseFlags } from './parse-flags.ts';
import { rules } from './rules.ts';

/** Whether help tells something of a finding, or of all: `findings`, `front-matter-keys`. */
export const isOnFindings = (topic: string): boolean => topic === 'findings' || isFinding(topic);

const isFinding = (topic: string): topic is FindingId => Object.hasOwn(rules, topic);

/**
 * What `lockstep help findings` prints, all that a command can report, or `lockstep help front-matter-keys`: for whoever reads
 * a log, or with `--format json` for a program.
 *
 * @param args what stands behind the topic
 * @throws UsageError where that is no flag of help
 */
export function helpOnFindings(topic: string, args: string[], world: World): string {
  const { flags, paths } = parseFlags(help, args);
  if (paths.length > 0) throw new UsageError(`Unexpected ${paths.join(' ')}, expected one topic: lockstep help ${topic}`);
  const { format = 'pretty' } = flags;
  if (format === 'json') return jsonText({ version: 1, findings: (isFinding(topic) ? [topic] : ids).map(dataOf) });
  if (format !== 'pretty') throw new UsageError(`Unexpected --format ${format}, expected pretty or json`);
  return isFinding(topic) ? helpOf(topic, world) : listOf(world);
}

const help: Command = { name: 'help', operands: 'TOPIC', flags: {}, examples: [], run: async () => 0 };

const ids = Object.keys(rules) as FindingId[];

function dataOf(id: FindingId): object {
  const { severity, about, why, off = false, fixable = false, options = {} } = rules[id];
  return { id, severity, off, fixable, about, why, options };
}

function listOf(world: World): string {
  const rows = ids.map((id): [string, string] => [`${id}  ${severityOf(rules[id])}`, rules[id].about]);
  return [bold('Findings', world), ...table(rows), '', 'lockstep help <finding> tells more of one.', ''].join('\n');
}

function helpOf(id: FindingId, world: World): string {
  const { about, why, fixable, options = {} } = rules[id];
  const mended = fixable ? ', which a command can mend in some cases' : '';
  const rows = Object.entries(options).map(([name, option]): [string, string] => [
    `${name}  ${option.kind}`,
    `${option.about} (default: ${JSON.stringify(option.default)})`,
  ]);
  const ofOptions = rows.length > 0 ? ['', bold('Options', world), ...table(rows)] : [];
  return [`${bold(id, world)}  ${severityOf(rules[id])}${mended}`, '', about, why, ...ofOptions, ''].join('\n');
}

const severityOf = ({ severity, off }: FindingRule): string => (off ? 'off' : severity);
