/** The box of the organisation's policy: its text, an example, and what is wrong with it. */
import type { OrganisationPolicy } from '@pim-precheck/precheck';
import { byId } from './element.ts';
import { readPolicy } from './read-policy.ts';

/** Listens to the box and the button that fills it. */
export function listenToPolicy(changed: (text: string) => void): void {
  const box = byId('policy-text', HTMLTextAreaElement);
  const example = byId('policy-example', HTMLButtonElement);
  box.addEventListener('input', () => changed(box.value));
  example.addEventListener('click', () => changed(example.dataset['example'] ?? ''));
}

/** Shows the text, and gives the policy in it; none where it is empty or wrong, which is said. */
export function showPolicy(text: string): OrganisationPolicy | undefined {
  const box = byId('policy-text', HTMLTextAreaElement);
  if (box !== document.activeElement) box.value = text;
  if (text !== '') byId('policy-box', HTMLDetailsElement).open = true;
  const read = readPolicy(text);
  const fault = byId('policy-fault', HTMLParagraphElement);
  fault.textContent = 'faults' in read ? `Decided without this policy. ${read.faults.join('; ')}` : '';
  return 'policy' in read ? read.policy : undefined;
}
