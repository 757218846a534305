/** Opens the search with its button, `/` or Ctrl+K; its script and index are loaded with the first use. */

/** Shows the button and listens to the keys. */
export function setUpSearchKeys(): void {
  const button = document.querySelector<HTMLButtonElement>('#search-open');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => void openSearch());
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !isTyping(event.target);
    const control = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !control) return;
    event.preventDefault();
    void openSearch();
  });
}

let loading: Promise<void> | undefined;

async function openSearch(): Promise<void> {
  loading ??= load('assets/search-index.js').then(() => load('assets/search.js'));
  await loading;
  document.dispatchEvent(new Event('search:open'));
}

// Why: a script and not a fetch, so that the search works from a file and the content policy allows no connection.
function load(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = (document.body.dataset['root'] ?? '') + path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new TypeError(`${path} cannot be loaded`)));
    document.head.append(script);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
