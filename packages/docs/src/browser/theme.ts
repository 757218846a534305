/** Runs before the page is painted: applies the colour theme that the reader chose, so that nothing flashes. */
import { readSetting } from './settings.ts';

const root = document.documentElement;
root.classList.add('scripted');
const theme = readSetting('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
