import { setImmediate } from 'node:timers/promises';
import type { Project } from '../config/project.ts';
import { openRepositories, type Repositories } from '../io/git/repositories.ts';

/** How many pages are worked on at once: so many that git hardly ever waits for us, so few that memory stays bounded. */
const atOnce = 1024;

/** After so many pages what git has said meanwhile is taken, so that it does not stand still. */
const stride = 64;

/** Works on items side by side, and hands out the results in the order of the items. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  visit: (result: Result) => void,
): Promise<void> {
  const begun: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    const result = work(item);
    // It is awaited in its turn: until then, its failure is no unhandled one.
    result.catch(() => {});
    begun.push(result);
    if (index % stride === 0) await setImmediate();
    if (begun.length > atOnce) visit(await begun.shift()!);
  }
  for (const result of begun) visit(await result);
}

/** The repositories of a project. That of its sources is seen as it was where they are read. */
export function repositoriesOf({ root, config, sourceRef, bare }: Project): Repositories {
  return openRepositories(root, sourceRef === null ? null : { folder: config.sourceRoot, revision: sourceRef }, bare);
}
