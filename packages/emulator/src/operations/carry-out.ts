/** Decides what a new request begins as, or why it cannot be carried out. */
import { Refusal } from '../answers/refusal.ts';
import { eligibilityOf, isHeld } from '../directory/access.ts';
import type { GroupState } from '../directory/records.ts';
import { isCurrent } from '../directory/role-holdings.ts';
import type { RequestKind } from '../tenant/schedule-request.ts';
import type { OperationContext } from './operation.ts';
import type { NewRequest } from './read-new-request.ts';

/** What happens first: somebody has to decide, or the service carries the request out. */
export type Beginning = 'approval' | 'admin-decision' | 'provisioning';

/** Finds the beginning of a request that its caller may make. Throws a refusal where it cannot be carried out. */
export function beginningOf(
  { state, now }: OperationContext,
  kind: RequestKind,
  fields: NewRequest,
  group: GroupState,
): Beginning {
  const { directory } = state;
  const held = isHeld(directory, kind, fields);
  switch (fields.action) {
    case 'selfActivate': {
      if (kind === 'eligibility')
        throw new Refusal('request-invalid', {
          reason: 'Eligibility cannot be activated by a request about eligibility.',
        });
      const eligible = eligibilityOf(directory, fields);
      if (!eligible || !isCurrent(eligible, now)) throw new Refusal('assignment-does-not-exist');
      if (held) throw new Refusal('assignment-exists');
      return group.approvalRequired ? 'approval' : 'provisioning';
    }
    case 'adminAssign':
      if (held) throw new Refusal('assignment-exists');
      return 'provisioning';
    case 'adminRemove':
    case 'selfDeactivate':
    case 'adminUpdate':
    case 'adminExtend':
    case 'adminRenew':
      if (!held) throw new Refusal('assignment-does-not-exist');
      return 'provisioning';
    case 'selfExtend':
    case 'selfRenew':
      return 'admin-decision';
  }
}
