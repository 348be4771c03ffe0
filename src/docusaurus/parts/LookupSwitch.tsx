import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LookedUp } from '../../client/lookup.ts';
import { remember, remembered } from '../../client/memory.ts';
import { useLookupSwitch } from '../../components/article/use-lookup-switch.ts';
import { type ToldPage, useTold } from './told-context.ts';

/** Shows the source of a passage at it, by mouse, keyboard and touch; what does so, and the sources, are loaded when a reader turns it on. */
export function LookupSwitch(): ReactNode {
  const sources = useTold()?.sources;
  const control = useRef<HTMLButtonElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const lookup = useLookupSwitch();
  useEffect(() => {
    const button = control.current;
    if (button && sources && remembered('lookup') === 'on') void isTurned(button, sources).then((isDone) => setHasFailed(!isDone));
    // It was loaded where it was turned on, and else there is nothing to take away.
    return () => void (button?.dataset.opened && close(button));
  }, [sources]);
  if (!sources) return null;
  return (
    <>
      <button
        ref={control}
        className="lockstep-switch"
        {...lookup}
        onClick={({ currentTarget }) => void isTurned(currentTarget, sources).then((isDone) => setHasFailed(!isDone))}
      />
      <output>
        {hasFailed &&
          translate({
            id: 'lockstep.lookup.failed',
            message: 'The source could not be loaded. Try again.',
            description: 'Beside that switch',
          })}
      </output>
    </>
  );
}

type Sources = NonNullable<ToldPage['sources']>;

/** @returns whether what it takes could be loaded: a reader may be offline, or the site a newer one */
async function isTurned(control: HTMLElement, sources: Sources): Promise<boolean> {
  try {
    const { lookupOf } = await import('../../client/lookup.ts');
    control.dataset.opened = 'yes';
    await lookupOf(control, (choice) => remember('lookup', choice), wholePassages(sources));
    return true;
  } catch {
    return false;
  }
}

async function close(control: HTMLElement): Promise<void> {
  const { closeLookup } = await import('../../client/lookup.ts');
  await closeLookup(control);
}

/** A passage is looked up as a whole: React knows its text, and no script may part it. */
const wholePassages = (sources: Sources): LookedUp => ({
  within: '.lockstep',
  sources: async () => (await sources()).default,
  sentencesOf(element, { source }) {
    element.classList.add('lockstep-said');
    return [{ element, source }];
  },
});
