/** Tabs of code: by mouse and keyboard, the same language in every group of the page, remembered for the next page. */
import { readSetting, writeSetting } from './settings.ts';

interface Group {
  readonly tabs: readonly HTMLButtonElement[];
  readonly panels: readonly HTMLElement[];
}

/** Turns every group of panels below an element into tabs. */
export function setUpTabs(within: ParentNode): void {
  const groups = [...within.querySelectorAll<HTMLElement>('.tabs')].map(makeGroup);
  const choose = (name: string): void => {
    for (const group of groups) show(group, name);
  };
  for (const group of groups) {
    for (const [index, tab] of group.tabs.entries()) {
      tab.addEventListener('click', () => pick(tab, choose));
      tab.addEventListener('keydown', (event) => onKey(event, group, index, choose));
    }
  }
  choose(readSetting('tab') ?? '');
}

function makeGroup(element: HTMLElement): Group {
  const panels = [...element.querySelectorAll<HTMLElement>(':scope > .tab')];
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Language');
  const tabs = panels.map((panel) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `${panel.id}-tab`;
    tab.dataset['tab'] = panel.dataset['tab'] ?? '';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    tab.textContent = panel.getAttribute('aria-label') ?? '';
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.removeAttribute('aria-label');
    list.append(tab);
    return tab;
  });
  element.prepend(list);
  element.dataset['ready'] = '';
  const group = { tabs, panels };
  select(group, 0);
  return group;
}

function show(group: Group, name: string): void {
  const index = group.tabs.findIndex((tab) => tab.dataset['tab'] === name);
  if (index >= 0) select(group, index);
}

function select({ tabs, panels }: Group, chosen: number): void {
  for (const [index, tab] of tabs.entries()) {
    tab.setAttribute('aria-selected', String(index === chosen));
    tab.tabIndex = index === chosen ? 0 : -1;
    const panel = panels[index];
    if (panel !== undefined) panel.hidden = index !== chosen;
  }
}

/** Shows a language everywhere, and keeps the tab that was used where it is on the screen. */
function pick(tab: HTMLButtonElement, choose: (name: string) => void): void {
  const name = tab.dataset['tab'] ?? '';
  const before = tab.getBoundingClientRect().top;
  choose(name);
  writeSetting('tab', name);
  tab.focus({ preventScroll: true });
  window.scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
  tab.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

function onKey(event: KeyboardEvent, { tabs }: Group, index: number, choose: (name: string) => void): void {
  const last = tabs.length - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const target = tabs[moves[event.key] ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  pick(target, choose);
}
