import type { Flag } from './command.ts';

/** The flags that every command takes. */
export const commonFlags: Record<string, Flag> = {
  cwd: { type: 'string', value: 'DIR', about: 'work as if started in DIR' },
  config: { type: 'string', value: 'FILE', about: 'configuration file (default: the nearest lockstep.config.json)' },
  locale: { type: 'string', value: 'L', multiple: true, about: 'only this locale; may be repeated' },
  format: { type: 'string', value: 'F', about: 'pretty (default), json, github, gitlab, junit, markdown or sarif' },
  output: { type: 'string', value: 'FILE', about: 'write the report to FILE instead of standard output' },
  quiet: { type: 'boolean', about: 'print errors only' },
  'no-color': { type: 'boolean', about: 'print without colour' },
  version: { type: 'boolean', about: 'print the version' },
  help: { type: 'boolean', about: 'print this help' },
};
