/** The button that goes through the colour themes: as the system has it, light, dark. */
import { readSetting, writeSetting } from './settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** Shows the button and lets it work. */
export function setUpThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme-switch');
  const label = button?.querySelector('span') ?? null;
  if (button === null || label === null) return;
  const show = (theme: (typeof THEMES)[number]): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    label.textContent = `Theme: ${theme}`;
  };
  let index = 0;
  const showSetting = (): void => {
    index = Math.max(0, (THEMES as readonly (string | null)[]).indexOf(readSetting('theme')));
    show(THEMES[index] ?? 'system');
  };
  showSetting();
  button.hidden = false;
  // Why: pages that are open beside this one follow, and so does one that the browser brings back as it was left.
  window.addEventListener('storage', showSetting);
  window.addEventListener('pageshow', showSetting);
  button.addEventListener('click', () => {
    index = (index + 1) % THEMES.length;
    const theme = THEMES[index] ?? 'system';
    writeSetting('theme', theme === 'system' ? null : theme);
    show(theme);
  });
}
