import { surplus } from '../../../align/surplus.ts';

/**
 * Whether a command is run on another place, or read otherwise, for a blank or a sign of a path: `rm -rf ./a/b` -> `rm -rf ./a / b`,
 * `rm ./` -> `rm /`, `MODE=a run` -> `MODE = a run`. In a formula the same blanks say nothing.
 */
export const isOtherPlace = (source: string, target: string): boolean =>
  (onFiles.test(source) && surplus(placesIn(target), placesIn(source), String).length > 0) ||
  (assigning.test(source) && !assigning.test(target));

/** Whether what every machine has by a name became another one: `/etc/hosts` -> `/etc/passwd`, `~/.ssh/key.pub` -> `~/.ssh/key`, `$HOME` -> `$PATH`. */
export const isOtherOfMachine = (source: string, target: string): boolean =>
  source !== target && [source, target].every((code) => ofMachine.test(code) && !madeUp.test(code));

const ofMachine = /^(?:\/(?:bin|dev|etc|lib|opt|proc|root|sbin|sys|usr|var)\/[\w./*-]{1,200}|~\/\.[\w./-]{1,200}|\$[A-Z][A-Z_]{1,60})$/;
const madeUp = /(?:^|[^a-z])(?:example|my|name|path\/to|some|your)(?![a-z])/i;

const onFiles =
  /^(?:[$#>%] )?(?:sudo )?(?:cat|cd|chgrp|chmod|chown|cp|dd|du|find|ln|ls|mkdir|mv|rm|rmdir|rsync|scp|source|tar|touch|unlink)\s/;

const assigning = /^[A-Z_]{2,60}=\S{1,200} [a-z]/;

/** The signs of each path: `./w/w` of `./a/b`. What readers are to fill in is no path. */
const placesIn = (code: string): string[] =>
  code
    .replace(/<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/[^/.*~]+/g, 'w'))
    .filter((signs) => signs !== '' && signs !== 'w');
