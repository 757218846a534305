/** The catalogue of `openapi/catalog`: facts with an id, their sources, and how sure they are. */
import { readJson } from './read-workspace.ts';

/** How sure a fact is. */
export type Certainty = 'stated' | 'observed' | 'inferred' | 'unconfirmed';

interface Fact {
  readonly id: string;
  readonly source: readonly string[];
  readonly certainty: Certainty;
}

/** A national cloud. */
export interface Cloud extends Fact {
  readonly name: string;
  readonly graphRoot: string;
  readonly authority: string;
  readonly scope: string;
  readonly remark?: string;
}

/** A built-in directory role. */
export interface DirectoryRole extends Fact {
  readonly slug: string;
  readonly name: string;
  readonly rank: number;
  readonly administrativeUnitScopable: boolean;
  readonly groupActions: readonly string[];
  readonly summary: string;
}

/** An error that Graph answers with. */
export interface ErrorCode extends Fact {
  readonly status: number;
  readonly class: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly exampleMessage?: string;
  readonly assumedForCancel?: boolean;
  /** The other call that it answers, where nothing suggests that a cancel is answered so. */
  readonly seenOn?: string;
}

/** A permission of Microsoft Graph; its ids as a delegated scope and as an application role. */
export interface Permission extends Fact {
  readonly delegated?: { readonly id: string; readonly adminConsent: boolean };
  readonly application?: { readonly id: string; readonly adminConsent: boolean };
  readonly summary: string;
}

/** A status of a request, and what it means for a cancel. */
export interface RequestStatus extends Fact {
  readonly followsCancel?: boolean;
  readonly cancellable: 'yes' | 'racing' | 'no' | 'undocumented';
  readonly instead?: { readonly default: string; readonly ownActivation?: string };
  readonly meaning: string;
}

/** A page, file or thread that facts rest on. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly readOn?: string;
}

/** Every list of the catalogue that the site shows. */
export interface Catalog {
  readonly clouds: readonly Cloud[];
  readonly roles: readonly DirectoryRole[];
  readonly errors: readonly ErrorCode[];
  readonly permissions: readonly Permission[];
  readonly statuses: readonly RequestStatus[];
  readonly sources: readonly Source[];
  /** What each certainty means, in the words of the schema. */
  readonly certaintyNote: string;
}

/** Reads the catalogue. */
export function readCatalog(): Catalog {
  return {
    clouds: list('clouds'),
    roles: list('directory-roles'),
    errors: list('error-codes'),
    permissions: list('permissions'),
    statuses: list('request-statuses'),
    sources: list('sources'),
    certaintyNote: certaintyNote(),
  };
}

function list<T>(name: string): readonly T[] {
  return (readJson(`openapi/catalog/${name}.json`) as Readonly<Record<string, readonly T[]>>)[name] ?? [];
}

function certaintyNote(): string {
  const schema = readJson('openapi/schemas/catalog/directory-roles.schema.json') as {
    readonly $defs: {
      readonly entry: { readonly properties: { readonly certainty: { readonly description: string } } };
    };
  };
  return schema.$defs.entry.properties.certainty.description;
}
