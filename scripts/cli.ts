#!/usr/bin/env node
import nodeModule from 'node:module';
import { run } from './commands/line/run.ts';

// Node 22 and later keep the compiled bundle: it starts in half the time.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

const { stdout, stderr, env, argv } = process;
// A reader that stops early (`lockstep check | head`) is no error, and changes nothing of what was found.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY,
  columns: stdout.columns ?? Infinity,
  now: () => new Date(),
});
