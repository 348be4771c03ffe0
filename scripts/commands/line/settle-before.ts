import type { WritePlace } from '../../io/apply/place.ts';
import { recover, type Recovery } from '../../io/apply/recover.ts';
import { visible } from '../../model/visible.ts';
import type { World } from '../../model/world.ts';
import { count } from '../../reports/report-options.ts';

/**
 * Settles what a run has left that was killed in the midst of writing, before anything is read, and says so in one line. Where that
 * can't be done here, in a read-only checkout, the line says that.
 *
 * @returns whether a file may be another one now
 */
export function settleBefore(place: WritePlace, world: World): boolean {
  try {
    const recovery = recover(place);
    tellRecovery(recovery, world);
    return recovery !== null;
  } catch (error) {
    say(`what a run that was stopped has left can't be settled: ${(error as Error).message}`, world);
    return false;
  }
}

export function tellRecovery(recovery: Recovery | null, world: World): void {
  if (!recovery) return;
  const { outcome, files, changed, left } = recovery;
  if (outcome === 'foreign')
    return say('.lockstep/journal is of a run elsewhere (it came with a checkout or a copy): it is left alone', world);
  if (left.length > 0)
    say(
      `a run that was stopped has left its work beside ${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}, where this one may not write: name that file to lockstep again, or remove .lockstep/journal`,
      world,
    );
  if (left.length > 0 && files === 0) return;
  const stays = changed.length === 0 ? '' : `; changed since by somebody else, and left so: ${changed.join(', ')}`;
  const done = outcome === 'finished' ? `is finished: ${count(files, 'file')} written` : `is undone: ${count(files, 'file')} as before`;
  say(`a run that was stopped ${done}${stays}`, world);
}

const say = (text: string, world: World): void => world.err(`lockstep: ${visible(text)}\n`);
