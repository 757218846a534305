/** Every operation of the description by id; one that is missing here does not compile. */
import type { OperationId } from '../generated/routes.ts';
import { groupOperations } from './group-operations.ts';
import type { Operations } from './operation.ts';
import { principalOperations } from './principal-operations.ts';
import { requestOperations } from './request-operations.ts';
import { roleOperations } from './role-operations.ts';

/** What carries out which operation. */
export const allOperations: Operations<OperationId> = {
  ...groupOperations,
  ...principalOperations,
  ...requestOperations,
  ...roleOperations,
};
