import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Gives a site a folder of this project's packages that is its own: caches lie in it. */
export function linkPackages(root: string): void {
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.'))) {
    const inner = name.startsWith('@') ? readdirSync(join('node_modules', name)).map((one) => `${name}/${one}`) : [name];
    for (const one of inner) {
      mkdirSync(dirname(join(root, 'node_modules', one)), { recursive: true });
      symlinkSync(resolve('node_modules', one), join(root, 'node_modules', one), 'junction');
    }
  }
}
