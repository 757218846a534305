/** Makes an ask from what a configuration writes for a permission: an id, a name, or a reference to one. */
import { pathOf, type Term, textOf } from '../terms/term.ts';
import { permissionById, permissionByName, permissionOfKey } from './known-permissions.ts';
import type { Api, Ask, PermissionForm, Spot } from './manifest-source.ts';

/** What is known of an ask besides the permission itself. */
export interface AskContext {
  readonly holder: string;
  /** Absent: it is. */
  readonly isHolderKnown?: boolean;
  readonly way: Ask['way'];
  readonly api: Api;
  readonly form: PermissionForm | undefined;
  readonly type?: Spot | undefined;
  readonly sharedClient?: string | undefined;
}

const FORMS: Readonly<Record<string, PermissionForm>> = {
  app_role_ids: 'application',
  oauth2_permission_scope_ids: 'delegated',
};

/** The ask; one without id and name where nothing is known of the permission. */
export function askOf(term: Term, context: AskContext): Ask {
  const { where, end } = term;
  const { type, sharedClient, isHolderKnown = true, ...known } = context;
  const rest = { ...known, isHolderKnown, sharedClient };
  const text = textOf(term);
  if (text !== undefined) {
    const id = text.toLowerCase();
    const permission = mayBeGraph(context.api) ? permissionById(id) : undefined;
    return { ...rest, type, where, end, id, name: undefined, permission };
  }
  const path = pathOf(term) ?? [];
  const place = path.findIndex((part) => part in FORMS);
  const name = path[place + 1];
  if (place === -1 || name === undefined)
    return { ...rest, type, where, end, id: undefined, name: undefined, permission: undefined };
  const own = FORMS[path[place] ?? ''];
  const permission = mayBeGraph(context.api) ? permissionOfKey(name) : undefined;
  const id = own === undefined ? undefined : permission?.[own];
  return { ...rest, type, where, end, id, name, permission, form: context.form ?? own };
}

/** An ask by the name of a permission, as a consent to scopes has it. */
export function askByName(term: Term, context: AskContext): Ask {
  const name = textOf(term);
  const { type, sharedClient, isHolderKnown = true, ...known } = context;
  const rest = { ...known, isHolderKnown, sharedClient };
  return {
    ...rest,
    type,
    where: term.where,
    end: term.end,
    id: undefined,
    name,
    permission: name === undefined || !mayBeGraph(context.api) ? undefined : permissionByName(name),
  };
}

/** Why also where it is not known: no other API has an id of Graph's. */
function mayBeGraph(api: Api): boolean {
  return api === 'graph' || api === undefined;
}

/** The form that a type asks for. */
export function formOfType(type: string | undefined): PermissionForm | undefined {
  return type === 'Role' ? 'application' : type === 'Scope' ? 'delegated' : undefined;
}
