/** What the site remembers on this machine: the colour theme and the language of the code tabs. */

const PREFIX = 'pim-precheck.';

/** What is remembered under a name; none where storage is off. */
export function readSetting(name: 'theme' | 'tab'): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a value, or forgets it; storage that is off is no error. */
export function writeSetting(name: 'theme' | 'tab', value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
}
