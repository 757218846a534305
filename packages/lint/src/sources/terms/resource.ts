/** A resource of a configuration: something that it makes, or something given that it refers to. */
import type { Term } from './term.ts';

/** A resource of Terraform or Bicep. */
export interface Resource {
  /** What references name: `azuread_group.admins`, `data.azuread_user.ada`, a symbol of Bicep. */
  readonly key: string;
  /** `azuread_group`, `Microsoft.Graph/groups`. */
  readonly type: string;
  /** Its name within the configuration. */
  readonly name: string;
  /** What stands before the keys that its references name, where it lies in a module of a plan. */
  readonly module?: string;
  /** Whether it is there already. */
  readonly isGiven: boolean;
  /** A record; its place is that of the whole resource. */
  readonly body: Term;
}
