import { hasOtherFlags } from '../effects/flags.ts';
import { hasOtherHosts } from '../effects/hosts.ts';
import { evaluatesMore, runsMore, runsOtherText } from '../effects/runs.ts';
import { isMisspelt } from '../words/changed-words.ts';
import type { ChangeRule } from './line-change.ts';

/** What does something else for who copies it, wherever it stands. */
export const effects: readonly ChangeRule[] = [
  {
    name: 'one letter less',
    why: 'Nobody translates by leaving out a letter.',
    says: 'damage',
    holds: ({ gone, fresh }) => gone.length === 1 && fresh.length === 1 && isMisspelt(gone[0]!, fresh[0]!),
    takes: ['js', 'say("Hello docker")', 'say("Hello doker")'],
    edge: ['js', 'say("Hello docker")', 'say("Hallo Docker")'],
  },
  {
    name: 'more commands',
    why: 'A shell runs what stands behind a sign of its own, and in `$(…)` within a text, too.',
    says: 'damage',
    holds: ({ isShell, one, other }) => isShell && runsMore(one, other),
    takes: ['sh', 'echo "It is done"', 'echo "$(run it)"'],
    edge: ['sh', 'echo "It is done"', 'echo "Es ist; fertig"'],
  },
  {
    name: 'another host',
    why: 'An address is no text for readers, wherever it stands.',
    says: 'damage',
    holds: ({ one, other }) => hasOtherHosts(one, other),
    takes: ['js', 'say("An own one")', 'say("Ein eigener: https://two.org")'],
    edge: ['yaml', 'url: https://en.one.org/a', 'url: https://de.one.org/b-c'],
  },
  {
    name: 'other flags',
    why: 'A program knows its options by their names, in a text that it runs as well.',
    says: 'damage',
    holds: ({ kind, one, other }) => kind === 'code' && hasOtherFlags(one, other),
    takes: ['js', 'run("ls -la")', 'run("rm -rf ~")'],
    edge: ['js', 'say("all - or so")', 'say("alle - oder fast")'],
  },
  {
    name: 'another text that is run',
    why: 'What a program hands to a shell is a command, and no words.',
    says: 'damage',
    holds: ({ kind, one, other }) => kind === 'code' && runsOtherText(one, other),
    takes: ['py', 'os.system("go on now")', 'os.system("halt alles jetzt")'],
    edge: ['py', 'say("go on now")', 'say("los jetzt")'],
  },
  {
    name: 'other calls in a text',
    why: 'What a text has in `${…}` is evaluated.',
    says: 'damage',
    holds: ({ kind, isShell, one, other }) => kind === 'code' && !isShell && evaluatesMore(one, other),
    takes: ['js', 'say(`Hi ${name}, go on now`)', 'say(`${drop(name)}, nun aber weiter`)'],
    edge: ['js', 'say(`${time} seconds ${t("in all")}`)', 'say(`${dauer} Sekunden ${t("im Ganzen")}`)'],
  },
];
