/** Buttons that copy the code they stand on, and say so to a screen reader. */

/** Adds a button to every block of code below an element. */
export function addCopyButtons(within: ParentNode): void {
  for (const block of within.querySelectorAll<HTMLElement>('.code:not(:has(.copy))')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(block, button));
    (block.querySelector('.code-bar') ?? block).append(button);
  }
}

async function copy(block: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const text = block.querySelector('code')?.textContent ?? '';
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = done ? 'Copied' : 'Not copied';
  announce(done ? 'Copied to the clipboard' : 'The browser did not allow copying');
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}

/** Says a sentence through a live region. */
export function announce(sentence: string): void {
  let region = document.querySelector('#announcer');
  if (region === null) {
    region = document.createElement('div');
    region.id = 'announcer';
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = sentence;
}
