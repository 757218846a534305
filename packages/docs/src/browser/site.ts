/** The script of every page: theme switch, code tabs, copy buttons, and the search on first use. */
import { addCopyButtons } from './copy-buttons.ts';
import { setUpSearchKeys } from './open-search.ts';
import { setUpTabs } from './tabs.ts';
import { setUpThemeSwitch } from './theme-switch.ts';

setUpThemeSwitch();
setUpTabs(document);
addCopyButtons(document);
setUpSearchKeys();
