import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { siteFrom } from '../site-from.ts';

/** A folder of programs that leave canaries, and a server that leaves one when it is called. */
export async function watch() {
  const folder = siteFrom({});
  const server = createServer((socket) => {
    writeFileSync(join(folder, 'server.canary'), '');
    socket.destroy();
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const canaries = () => readdirSync(folder).filter((name) => name.endsWith('.canary'));
  return {
    folder,
    canaries,
    clear: () => canaries().forEach((name) => rmSync(join(folder, name))),
    program: (name: string) => programIn(folder, name.replaceAll(/\W/g, '-')),
    port: (server.address() as AddressInfo).port,
  };
}

/** A program that leaves a canary beside it. */
function programIn(folder: string, name: string): string {
  const program = join(folder, name);
  writeFileSync(program, '#!/bin/sh\ntouch "$0.canary"\n');
  chmodSync(program, 0o755);
  return program;
}
