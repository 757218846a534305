/** The button that goes through the colour themes: as the system has it, light, dark. */
import { readSetting, writeSetting } from './settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** Shows the button and lets it work. */
export function setUpThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme-switch');
  if (button === null) return;
  const show = (theme: (typeof THEMES)[number]): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    button.textContent = `Theme: ${theme}`;
  };
  let index = Math.max(0, (THEMES as readonly (string | null)[]).indexOf(readSetting('theme')));
  show(THEMES[index] ?? 'system');
  button.hidden = false;
  button.addEventListener('click', () => {
    index = (index + 1) % THEMES.length;
    const theme = THEMES[index] ?? 'system';
    writeSetting('theme', theme === 'system' ? null : theme);
    show(theme);
  });
}
