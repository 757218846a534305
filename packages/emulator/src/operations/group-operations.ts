/** Operations on groups. */
import { Refusal } from '../answers/refusal.ts';
import { keyOf } from '../directory/directory.ts';
import type { GroupState } from '../directory/records.ts';
import { membersBelow } from '../directory/memberships.ts';
import { groupResource } from '../directory/resources.ts';
import { answerWithPage, answerWithResource, resourcesAt } from './answer-with.ts';
import type { OperationContext, Operations } from './operation.ts';

/** Reads of a group, its owners and its members. */
export const groupOperations: Operations<
  'groups.group.GetGroup' | 'groups.ListOwners' | 'groups.ListMembers' | 'groups.ListTransitiveMembers'
> = {
  'groups.group.GetGroup': (context) => answerWithResource(context, groupResource(groupOf(context))),
  'groups.ListOwners': (context) => {
    const owners = resourcesAt(context, groupOf(context).owners.map(keyOf));
    // Graph: https://learn.microsoft.com/graph/api/group-list-owners — service principals are not listed on v1.0.
    return answerWithPage(
      context,
      owners.filter((owner) => owner['@odata.type'] !== '#microsoft.graph.servicePrincipal'),
    );
  },
  'groups.ListMembers': (context) => answerWithPage(context, resourcesAt(context, groupOf(context).members.map(keyOf))),
  'groups.ListTransitiveMembers': (context) =>
    answerWithPage(context, resourcesAt(context, membersBelow(context.state.directory, groupOf(context).id))),
};

function groupOf({ parameters, state }: OperationContext): GroupState {
  const id = parameters['group-id'] ?? '';
  const group = state.directory.groups.get(keyOf(id));
  if (group === undefined) throw new Refusal('object-not-found', { id });
  return group;
}
