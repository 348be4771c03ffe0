#!/usr/bin/env node
import nodeModule from 'node:module';
import { run } from './commands/line/run.ts';
import { systemWords } from './io/in-words.ts';

// Node 22 and later keep the compiled bundle: it starts in half the time.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

const { stdout, stderr, env, argv } = process;
for (const stream of [stdout, stderr]) stream.on('error', (error: NodeJS.ErrnoException) => unprinted(error, stream === stdout));

const code = await run(argv.slice(2), {
  cwd: workingFolder(),
  env,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY,
  columns: stdout.columns ?? Infinity,
  now: () => new Date(),
  onStop,
});
process.exitCode ??= code;

/** It may have been removed meanwhile, as that of a job which ended. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    stderr.write('lockstep: Unexpected absence of the working directory, expected a folder that is there\n');
    process.exit(2);
  }
}

/** A reader that stops early (`lockstep check | head`) is no error, and changes nothing of what was found. A full disk is one. */
function unprinted(error: NodeJS.ErrnoException, isReport: boolean): void {
  if (error.code === 'EPIPE' || process.exitCode === 2) return;
  process.exitCode = 2;
  if (isReport)
    stderr.write(`lockstep: standard output: Unexpected failure to write: ${systemWords(error)}, expected room for what is printed\n`);
}

/** As long as nobody has to tidy up, a signal simply ends the process. */
function onStop(leave: () => string): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const stop = (signal: NodeJS.Signals) => {
    try {
      stderr.write(`lockstep: stopped by ${signal}: ${leave()}\n`);
    } finally {
      process.exit(signals[signal as keyof typeof signals]);
    }
  };
  for (const signal of Object.keys(signals)) process.once(signal, stop);
  return () => Object.keys(signals).forEach((signal) => process.off(signal, stop));
}
