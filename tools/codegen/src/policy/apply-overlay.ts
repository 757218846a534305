/** Applies the access overlay to the description: an action that matches nothing is an error. */
import { parse } from 'yaml';

/** An operation of the description with the access that the overlay gives it. */
export interface AccessOperation {
  readonly path: string;
  readonly method: string;
  readonly access: Record<string, unknown>;
}

const TARGET = /^\$\.paths\[(?:'([^']+)'|"([^"]+)")\]\.([a-z]+)$/;

interface Overlay {
  readonly actions: readonly {
    readonly target: string;
    readonly update: { readonly 'x-access': Record<string, unknown> };
  }[];
}

/** Returns every operation that the overlay touches, in the overlay's order. */
export function applyOverlay(descriptionText: string, overlayText: string): readonly AccessOperation[] {
  const description = parse(descriptionText) as { paths: Record<string, Record<string, unknown>> };
  const overlay = parse(overlayText, { merge: true }) as Overlay;
  return overlay.actions.map(({ target, update }, index) => {
    const match = TARGET.exec(target);
    if (!match)
      throw new Error(`overlay action ${index + 1}: target \`${target}\` is not of the form $.paths['…'].method`);
    const path = match[1] ?? match[2] ?? '';
    const method = match[3] ?? '';
    if (description.paths[path]?.[method] === undefined) {
      throw new Error(`overlay action ${index + 1}: target \`${target}\` matches no operation of the description`);
    }
    return { path, method, access: update['x-access'] };
  });
}
