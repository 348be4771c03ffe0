/*
 * Makes choices of what stands one after the other without script: tabs, and the zones and monikers of a page. What a reader
 * chooses is remembered, and holds for every group that has it.
 */

/**
 * @param idIn what a hash names (`address-id.ts`). It is handed in: what the first script and a later one share would be a file of its own.
 * @param signal ends with the page
 */
export function startTabs(idIn: (hash: string) => string, root: ParentNode = document, signal?: AbortSignal): void {
  if (root.querySelector('.learn-choices')) return;
  const memory = openMemory();
  const groups = [...root.querySelectorAll<HTMLElement>('.learn-tabs')].map((group, index) => tabGroup(group, index, memory));
  const kinds = ['pivot', 'moniker'].flatMap((kind) => zoneChoice(root, kind, memory) ?? []);
  const show = (): void => {
    for (const choice of [...kinds, ...groups]) choice.show();
    showInContents(idIn);
  };
  const showTarget = (): void => {
    const target = document.getElementById(idIn(location.hash));
    const part = target?.closest<HTMLElement>(unchosen);
    if (!target || !part) return;
    memory.take(part.dataset.tab ?? part.dataset.for!.split(' ')[0]!);
    show();
    target.scrollIntoView();
  };
  addEventListener('hashchange', showTarget, { signal });
  for (const choice of [...kinds, ...groups])
    choice.onChoose = (id) => {
      const before = choice.bar.getBoundingClientRect().top;
      memory.choose(id);
      show();
      // Other groups change with it: what the reader looks at stays where it is.
      window.scrollBy(0, choice.bar.getBoundingClientRect().top - before);
    };
  show();
  showTarget();
}

const unchosen = '.learn-zone[data-hidden], .learn-chosen > .learn-tab:not([data-chosen])';

/** The contents of a page are those of what is shown. */
function showInContents(idIn: (hash: string) => string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.toc, .table-of-contents) a[href^="#"]')) {
    const heading = document.getElementById(idIn(link.hash));
    if (heading) link.parentElement!.hidden = heading.closest(unchosen) !== null;
  }
}

interface Choice {
  bar: HTMLElement;
  show(): void;
  onChoose(id: string): void;
}

/** What a reader chose, newest first. */
interface Memory {
  has(id: string): boolean;
  /** The newest choice that is among these, else the standard. */
  pick(ids: readonly string[], standard: string): string;
  choose(id: string): void;
  /** A choice for this page: somebody followed a link to what it shows. */
  take(id: string): void;
}

const key = 'lockstep.choices';

/** An address may bring its own choices: `?tabs=linux`, `?pivots=windows`. */
function openMemory(): Memory {
  const { searchParams } = new URL(location.href);
  const asked = ['tabs', 'pivots', 'view'].flatMap((name) => searchParams.get(name)?.toLowerCase().split(/[,;]/) ?? []);
  let chosen = [...asked, ...kept()];
  const take = (id: string) => void (chosen = [id, ...chosen.filter((other) => other !== id)].slice(0, 50));
  return {
    take,
    has: (id) => chosen.includes(id),
    pick: (ids, standard) => chosen.find((id) => ids.includes(id)) ?? standard,
    choose: (id) => {
      take(id);
      keep(chosen);
    },
  };
}

function kept(): string[] {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[]).map(String);
  } catch {
    return [];
  }
}

function keep(chosen: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // It holds for this page.
  }
}

function tabGroup(group: HTMLElement, index: number, memory: Memory): Choice {
  const tabs = [...group.querySelectorAll<HTMLElement>(':scope > .learn-tab')];
  const ids = [...new Set(tabs.map((tab) => tab.dataset.tab!))];
  const bar = document.createElement('div');
  bar.className = 'learn-choices';
  bar.setAttribute('role', 'tablist');
  const choice: Choice = { bar, show: () => undefined, onChoose: () => undefined };
  const titleOf = (id: string): string => tabs.find((tab) => tab.dataset.tab === id)!.querySelector('.learn-tab-title')!.textContent;
  const buttons = ids.map((id, at) => tabButton(`learn-tab-${index}-${at}`, titleOf(id), () => choice.onChoose(id)));
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => moveFocus(event, buttons));
  group.prepend(bar);
  group.classList.add('learn-chosen');
  for (const tab of tabs) {
    tab.setAttribute('role', 'tabpanel');
    tab.setAttribute('aria-labelledby', buttons[ids.indexOf(tab.dataset.tab!)]!.id);
  }
  choice.show = () => {
    const id = memory.pick(ids, ids[0]!);
    const own = tabs.filter((tab) => tab.dataset.tab === id);
    const panel = own.find((tab) => tab.dataset.tabIf && memory.has(tab.dataset.tabIf)) ?? own[0]!;
    for (const tab of tabs) tab.toggleAttribute('data-chosen', tab === panel);
    for (const [at, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(ids[at] === id));
      button.tabIndex = ids[at] === id ? 0 : -1;
    }
  };
  return choice;
}

function tabButton(id: string, title: string, choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = id;
  button.setAttribute('role', 'tab');
  button.textContent = title;
  button.addEventListener('click', choose);
  return button;
}

/** Arrows, Home and End, as readers of tab lists know them; in a right-to-left page the other way round. */
function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const turned = getComputedStyle(buttons[0]!).direction === 'rtl' && Number.isFinite(step) ? -step : step;
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = Number.isFinite(turned) ? (at + turned + buttons.length) % buttons.length : turned < 0 ? 0 : buttons.length - 1;
  buttons[next]!.focus();
  buttons[next]!.click();
}

/** One choice for all zones of a kind, before the first of them. */
function zoneChoice(root: ParentNode, kind: string, memory: Memory): Choice | null {
  const zones = [...root.querySelectorAll<HTMLElement>(`.learn-zone[data-zone="${kind}"]`)];
  const names = new Map(zones.flatMap(({ dataset }) => dataset.for!.split(' ').map((id, at) => [id, dataset.names!.split('|')[at] ?? id])));
  if (names.size === 0) return null;
  const order = zones.flatMap(({ dataset }) => dataset.order?.split(' ') ?? []);
  const ids = [...new Set([...order, ...names.keys()])].filter((id) => names.has(id));
  const bar = document.createElement('div');
  bar.className = 'learn-choices';
  bar.setAttribute('role', 'group');
  const choice: Choice = { bar, show: () => undefined, onChoose: () => undefined };
  const buttons = ids.map((id) => zoneButton(names.get(id)!, () => choice.onChoose(id)));
  bar.append(...buttons);
  if (ids.length > 1) zones[0]!.before(bar);
  const standard = zones.find((zone) => 'default' in zone.dataset)?.dataset.for!.split(' ') ?? ids;
  choice.show = () => {
    const id = memory.pick(ids, standard.at(kind === 'moniker' ? -1 : 0)!);
    for (const zone of zones) {
      const isShown = zone.dataset.for!.split(' ').includes(id);
      zone.toggleAttribute('data-chosen', isShown);
      zone.toggleAttribute('data-hidden', !isShown);
    }
    for (const [at, button] of buttons.entries()) button.setAttribute('aria-pressed', String(ids[at] === id));
  };
  return choice;
}

function zoneButton(title: string, choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.addEventListener('click', choose);
  return button;
}
