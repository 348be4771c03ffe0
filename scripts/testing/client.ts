import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = 'omegat translate-toolkit libxml2-utils php-symfony-translation unzip';

/** Where Debian's php-symfony-translation puts the XLIFF schemas. */
export const schemaFolder = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';

/**
 * Runs a program that translators use, and gives what it prints.
 *
 * @throws Error that says what to install where the program, or the schemas, are absent
 */
export function runClient(program: string, args: string[], env: Record<string, string> = {}): string {
  if (!existsSync(schemaFolder)) throw missing('the XLIFF schemas');
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw missing(program);
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

function missing(what: string): Error {
  return new Error(`${what} is not here, expected it for "npm run test:clients": apt-get install -y --no-install-recommends ${packages}`);
}
