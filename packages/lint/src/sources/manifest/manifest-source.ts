/** What the rules about manifests look at. */
import type { Permission } from '../../generated/catalogue.ts';
import type { ReadDocument } from '../../read-document.ts';

/** A permission of Microsoft Graph that a manifest asks for. */
export interface Grant {
  readonly pointer: string;
  readonly id: string;
  /** A delegated scope, or a role of the application. */
  readonly type: string;
  /** What the id stands for, in either form; undefined where the catalogue does not know it. */
  readonly permission: Permission | undefined;
}

/** A manifest of an application, in the portal's form or in that of Microsoft Graph. */
export interface ManifestSource {
  readonly document: ReadDocument;
  readonly audience: string | undefined;
  readonly grants: readonly Grant[];
}
