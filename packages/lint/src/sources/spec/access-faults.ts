/** Holds an `x-access` to its schema. */
import { describeFault, type Fault, pointerOfFault } from '@pim-precheck/precheck';
import type { Value } from './spec-source.ts';

type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly Fault[] | null };

let validate: Validator | undefined;
/** Where the `x-access` stands in the overlay that it is put into to be checked. */
const PLACE = '/actions/0/update/x-access';

/** Loads the schema, which is large, where there is something to check. */
export async function loadAccessSchema(): Promise<void> {
  validate ??= (await import('../../generated/validate-access-overlay.ts')).validateAccessOverlay as Validator;
}

/** What keeps an `x-access` from fitting, each once. */
export function accessFaults(access: Value): readonly { readonly pointer: string; readonly message: string }[] {
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'x-access', version: '1' },
    extends: 'description',
    actions: [{ target: "$.paths['/'].get", update: { 'x-access': access } }],
  };
  if (validate === undefined || validate(overlay)) return [];
  const told = (validate.errors ?? []).flatMap((fault) => {
    // Why left out: a fault of a branch repeats one that lies deeper.
    if (fault.keyword === 'if' || fault.keyword === 'propertyNames' || fault.keyword === 'oneOf') return [];
    const pointer = pointerOfFault(fault).replace(PLACE, '');
    return [{ pointer, message: describeFault(fault, 'the `x-access`').replaceAll(PLACE, 'x-access') }];
  });
  return [...new Map(told.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values()];
}
