/** A resource of a configuration: something that it makes, or something given that it refers to. */
import type { Term } from './term.ts';

/** A resource of Terraform or Bicep. */
export interface Resource {
  /** What references name: `azuread_group.admins`, `data.azuread_user.ada`, a symbol of Bicep; of several, with `[key]`. */
  readonly key: string;
  /** `azuread_group`, `Microsoft.Graph/groups`. */
  readonly type: string;
  /** Its name within the configuration. */
  readonly name: string;
  /** What stands before the keys that its references name, where it lies in a module of a plan. */
  readonly module?: string;
  /** Whether it stands for those of a loop that are not known, beside the ones that are. */
  readonly isRest?: boolean;
  /** What the text of the call of a module names, since what the module does with it is written elsewhere. */
  readonly mentions?: readonly string[];
  /** Whether it is there already. */
  readonly isGiven: boolean;
  /** A record; its place is that of the whole resource. */
  readonly body: Term;
}
