import type { PassageSource, PassageSources } from '../plugins/passages/passage-sources.ts';
import { fetchSources } from './sources.ts';
import { type Sentence, wrapSentences } from './sentences.ts';

/** Where the lookup finds passages and their sources, and what of an element is one sentence. */
export interface LookedUp {
  within: string;
  sources(): Promise<PassageSources>;
  sentencesOf(passage: HTMLElement, source: PassageSource): Sentence[];
}

const ofPage: LookedUp = { within: '.prose', sources: fetchSources, sentencesOf: wrapSentences };

const switches = new WeakMap<HTMLElement, Promise<Lookup>>();

/** Turns the source of each sentence on or off, and remembers it. */
export async function lookupOf(control: HTMLElement, remember: (choice: 'on' | 'off') => void, page = ofPage): Promise<void> {
  const opened = switches.get(control) ?? openLookup(control, page);
  switches.set(control, opened);
  // What could not be loaded is asked for anew the next time.
  opened.catch(() => switches.delete(control));
  const lookup = await opened;
  // Its page may have been left meanwhile.
  if (!control.isConnected) return;
  const isOn = lookup.turn(control.ariaChecked !== 'true');
  remember(isOn ? 'on' : 'off');
}

/** Takes away what a switch brought, with its page. */
export async function closeLookup(control: HTMLElement): Promise<void> {
  const lookup = await switches.get(control)?.catch(() => undefined);
  lookup?.close();
}

interface Lookup {
  turn(isOn: boolean): boolean;
  close(): void;
}

/** All sentences are one stop of the Tab key, and arrows lead from one to the next: twenty sentences would be twenty stops. */
async function openLookup(control: HTMLElement, page: LookedUp): Promise<Lookup> {
  const { asTranslated, passages } = await page.sources();
  if (!control.isConnected) return { turn: () => false, close: () => undefined };
  const elements = [...document.querySelectorAll<HTMLElement>(`${page.within} [data-s]`)];
  const sentences = elements.flatMap((element) => {
    const source = passages[element.dataset.s!];
    return source ? page.sentencesOf(element, source) : [];
  });
  const box = boxFor(control, asTranslated);
  const listening = new AbortController();
  listen({ sentences, box, isOn: () => control.ariaChecked === 'true', signal: listening.signal });
  const turn = (isOn: boolean) => {
    control.ariaChecked = String(isOn);
    document.documentElement.classList.toggle('lockstep-lookup', isOn);
    for (const [index, { element }] of sentences.entries()) {
      if (isOn) element.tabIndex = index === 0 ? 0 : -1;
      else element.removeAttribute('tabindex');
    }
    if (!isOn) box.hide();
    return isOn;
  };
  const close = () => {
    turn(false);
    listening.abort();
    box.element.remove();
    switches.delete(control);
  };
  return { turn, close };
}

interface Box {
  element: HTMLElement;
  show(sentence: Sentence): void;
  hide(): void;
  /** Whose source is shown. */
  current(): HTMLElement | null;
}

/** The words are those that the switch brings along: no script has any of its own. */
function boxFor({ dataset }: HTMLElement, asTranslated: boolean): Box {
  const element = document.createElement('div');
  element.className = 'lockstep lockstep-look';
  element.popover = 'manual';
  const label = document.createElement('small');
  label.textContent = (asTranslated ? dataset.then : dataset.now) ?? '';
  const text = document.createElement('p');
  Object.assign(text, { id: 'lockstep-lookup', className: 'lockstep-src', lang: dataset.lang, dir: dataset.dir });
  element.append(label, text);
  document.querySelector('main')!.append(element);
  let shown: HTMLElement | null = null;
  const hide = () => {
    shown?.classList.remove('lockstep-on');
    shown?.removeAttribute('aria-describedby');
    shown = null;
    if (element.matches(':popover-open')) element.hidePopover();
  };
  const show = (sentence: Sentence) => {
    if (shown === sentence.element) return;
    hide();
    shown = sentence.element;
    shown.classList.add('lockstep-on');
    shown.setAttribute('aria-describedby', text.id);
    text.textContent = sentence.source;
    element.showPopover();
  };
  return { element, show, hide, current: () => shown };
}

interface Listening {
  sentences: readonly Sentence[];
  box: Box;
  isOn(): boolean;
  signal: AbortSignal;
}

function listen({ sentences, box, isOn, signal }: Listening): void {
  const byElement = new Map(sentences.map((sentence) => [sentence.element, sentence]));
  const sentenceAt = (target: EventTarget | null) =>
    byElement.get((target as Element | null)?.closest<HTMLElement>('.lockstep-said') as HTMLElement);
  let timer = 0;
  const later = (act: () => void, time: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, time);
  };
  // A mouse that only passes by opens nothing, and may go from the sentence to what it shows.
  const on = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, act, { signal });
  on('pointerover', ({ target, pointerType }) => {
    if (!isOn() || pointerType !== 'mouse') return;
    const sentence = sentenceAt(target);
    if (sentence) later(() => box.show(sentence), 120);
    else if (box.element.contains(target as Node)) clearTimeout(timer);
    else if (document.activeElement !== box.current()) later(box.hide, 250);
  });
  on('click', ({ target }) => {
    const sentence = isOn() && sentenceAt(target);
    if (sentence) box.show(sentence);
    else if (!box.element.contains(target as Node)) box.hide();
  });
  on('focusin', ({ target }) => {
    const sentence = isOn() && sentenceAt(target);
    if (!sentence) return;
    for (const { element } of sentences) element.tabIndex = element === sentence.element ? 0 : -1;
    box.show(sentence);
  });
  on('focusout', box.hide);
  on('keydown', (event) => {
    const sentence = isOn() && byElement.get(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && box.current()) box.hide();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = sentence && step ? sentences[sentences.indexOf(sentence) + step] : undefined;
    if (!next) return;
    event.preventDefault();
    next.element.focus();
  });
}
