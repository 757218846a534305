/** Reads the permissions that the manifest of an application asks for. */
import { GRAPH_APP_ID, permissions } from '../../generated/catalogue.ts';
import { parseText } from '../../read-document.ts';
import type { SourceReader } from '../sources.ts';
import type { Grant } from './manifest-source.ts';

/** Takes JSON files that ask for permissions. */
export const manifestReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => path.endsWith('.json'),
  recognises: ({ text }) => text.includes('"requiredResourceAccess"') && text.toLowerCase().includes(GRAPH_APP_ID),
  read([file]) {
    const document = parseText(file?.text ?? '', file?.path ?? '');
    const root = recordOf(document.value);
    const audience = root['signInAudience'];
    return { document, audience: typeof audience === 'string' ? audience : undefined, grants: grantsOf(root) };
  },
};

/** The form of a permission that a grant's type asks for. */
export function formOf({ type }: Pick<Grant, 'type'>): 'application' | 'delegated' | undefined {
  return type === 'Role' ? 'application' : type === 'Scope' ? 'delegated' : undefined;
}

function grantsOf(root: Readonly<Record<string, unknown>>): readonly Grant[] {
  return listOf(root['requiredResourceAccess']).flatMap((resource, index) => {
    const { resourceAppId, resourceAccess } = recordOf(resource);
    if (String(resourceAppId).toLowerCase() !== GRAPH_APP_ID) return [];
    return listOf(resourceAccess).flatMap((entry, place) => {
      const { id, type } = recordOf(entry);
      if (typeof id !== 'string' || typeof type !== 'string') return [];
      const wanted = id.toLowerCase();
      const permission = permissions.find((known) => known.application === wanted || known.delegated === wanted);
      return [{ pointer: `/requiredResourceAccess/${index}/resourceAccess/${place}`, id: wanted, type, permission }];
    });
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
