/** The script of every page: theme switch, contents, code tabs, copy buttons, and the search on first use. */
import { addCopyButtons } from './copy-buttons.ts';
import { setUpContents } from './contents.ts';
import { setUpSearchKeys } from './open-search.ts';
import { setUpTabs } from './tabs.ts';
import { setUpThemeSwitch } from './theme-switch.ts';

setUpThemeSwitch();
setUpContents();
setUpTabs(document);
addCopyButtons(document);
setUpSearchKeys();
