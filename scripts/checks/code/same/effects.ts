import type { SameRule } from './code-pair.ts';

/** What leads a site elsewhere or is run: no text for readers, whatever it looks like. */
export const effects: readonly SameRule[] = [
  {
    name: 'a role that a site looks up',
    why: 'It leads to what it names; of other roles (`{guilabel}`) readers see the words.',
    says: 'another',
    holds: ({ source }) => leads.test(source),
    takes: ['{ref}`harbour`', '{ref}`hafen`'],
    edge: ['{guilabel}`Save as`', '{guilabel}`Speichern unter`'],
  },
  {
    name: 'a text that is a command',
    why: 'A shell runs what it is given in quotes.',
    says: 'another',
    holds: ({ source }) => runs.test(source),
    takes: ['bash -c "npm ci"', 'bash -c "halt"'],
    edge: ['run --note "the note"', 'run --note "die Notiz"'],
  },
  {
    name: 'a command within',
    why: 'A shell runs `$(…)` wherever it stands.',
    says: 'another',
    holds: ({ source, target }) => target.includes('$(') && !source.includes('$('),
    takes: ['get pod-[name of pod]', 'get pod-[$(halt)]'],
    edge: ['get pod-[name of pod]', 'get pod-[Name des Pods]'],
  },
];

/** Roles of which the site looks up what they name. */
const leads = /^\{(?:term|ref|numref|doc|eq|any|download|cite(?::\w+)?|[a-z]+:[a-z]+)\}`/;

/** `bash -c "a"` */
const runs = /(?:^|\s)(?:-\w{0,5}c|eval|exec) ["']/;
