/** What the rules about manifests look at: applications, what they ask for and are granted, roles, and groups. */
import type { Place } from '../../place.ts';
import type { DeclaredCaller } from '../callers/callers-source.ts';
import type { KnownPermission } from './known-permissions.ts';

/** How a permission is held: by the application itself, or for a signed-in user. */
export type PermissionForm = 'application' | 'delegated';

/** Whose permission it is; undefined where the configuration does not tell. */
export type Api = 'azure-ad-graph' | 'graph' | 'other' | undefined;

/** A piece of the text, from its name to its end. */
export interface Spot {
  readonly where: Place;
  readonly end: Place;
}

/** A permission that an application asks for, or is granted. */
export interface Ask extends Spot {
  /** The key of who holds it; empty where nothing is known of that. */
  readonly holder: string;
  /** Whether the configuration tells who that is; else it may be any of its applications. */
  readonly isHolderKnown: boolean;
  readonly way: 'asked' | 'granted';
  readonly api: Api;
  /** As what it is asked for; undefined where that is not known. */
  readonly form: PermissionForm | undefined;
  /** The id, in lower case; undefined where it is named otherwise. */
  readonly id: string | undefined;
  /** The name, where the configuration names it so. */
  readonly name: string | undefined;
  /** What the id or the name stands for; undefined where no permission of Graph has it. */
  readonly permission: KnownPermission | undefined;
  /** The type beside the id. */
  readonly type: Spot | undefined;
  /** The client of Microsoft's that holds it, where it is one that everybody shares. */
  readonly sharedClient: string | undefined;
}

/** An application that the configuration makes, or that a manifest describes. */
export interface Application extends Spot {
  readonly key: string;
  readonly name: string | undefined;
  readonly tags: readonly string[];
  readonly clientId: (Spot & { readonly text: string }) | undefined;
  readonly audience: (Spot & { readonly text: string }) | undefined;
  /** Whether everything that it asks for is known. */
  readonly isWhole: boolean;
  /** Whether the configuration makes its service principal too, to which consent is given. */
  readonly hasPrincipal: boolean;
  /** Whether a module is given it, and may ask and consent for it. */
  readonly isHandedOn: boolean;
}

/** Who holds a role. */
export interface Principal {
  readonly kind: 'application' | 'group' | 'unknown' | 'user';
  readonly key: string;
  /** Whether the configuration tells who it is. */
  readonly isKnown: boolean;
}

/** Where a role holds. */
export type RoleScope = 'administrativeUnit' | 'directory' | 'object' | 'unknown';

/** A directory role that the configuration gives somebody. */
export interface RoleGiven extends Spot {
  /** The template id of a built-in role. */
  readonly templateId: string | undefined;
  /** The key of a custom role of the same configuration. */
  readonly customRole: string | undefined;
  readonly state: 'active' | 'eligible';
  readonly scope: RoleScope;
  readonly scopeSpot: Spot | undefined;
  readonly principal: Principal;
}

/** A custom role that the configuration makes. */
export interface CustomRole extends Spot {
  readonly key: string;
  readonly name: string | undefined;
  readonly actions: readonly (Spot & { readonly text: string })[];
  readonly isWhole: boolean;
}

/** A group that the configuration makes. */
export interface ManagedGroup extends Spot {
  readonly key: string;
  readonly name: string | undefined;
  readonly isAssignableToRole: boolean | undefined;
  /** Whether the configuration puts it under PIM. */
  readonly isUnderPim: boolean;
}

/** A manifest, or a configuration of Terraform or Bicep. */
export interface ManifestSource {
  readonly applications: readonly Application[];
  readonly asks: readonly Ask[];
  readonly roles: readonly RoleGiven[];
  readonly customRoles: readonly CustomRole[];
  readonly groups: readonly ManagedGroup[];
  /** Whether a command in it, or in a script beside it, consents. */
  readonly hasConsentCommand: boolean;
  /** Who is declared in the same folder. */
  readonly callers: readonly DeclaredCaller[];
}

/** A source with nothing in it. */
export const EMPTY: ManifestSource = {
  applications: [],
  asks: [],
  roles: [],
  customRoles: [],
  groups: [],
  hasConsentCommand: false,
  callers: [],
};

/** One source of the parts of several. */
export function merged(sources: readonly ManifestSource[]): ManifestSource {
  return {
    applications: sources.flatMap(({ applications }) => applications),
    asks: sources.flatMap(({ asks }) => asks),
    roles: sources.flatMap(({ roles }) => roles),
    customRoles: sources.flatMap(({ customRoles }) => customRoles),
    groups: sources.flatMap(({ groups }) => groups),
    hasConsentCommand: sources.some(({ hasConsentCommand }) => hasConsentCommand),
    callers: sources.flatMap(({ callers }) => callers),
  };
}
