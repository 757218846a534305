/** Reads the files of `openapi/catalog`, each a list of entries with an id. */

/** One entry of the catalogue. */
export type CatalogueEntry = Readonly<Record<string, unknown>> & { readonly id: string };

/** The catalogue by file name, without its ending. */
export type Catalogue = Readonly<Record<string, readonly CatalogueEntry[]>>;

/** Parses every catalogue file among the inputs. */
export function readCatalogue(inputs: ReadonlyMap<string, string>): Catalogue {
  const files = [...inputs].filter(([path]) => path.includes('/catalog/'));
  return Object.fromEntries(
    files.map(([path, text]) => {
      const list = Object.values(JSON.parse(text) as Record<string, unknown>).find(Array.isArray);
      if (!list) throw new Error(`${path} holds no list of entries`);
      return [path.replace(/^.*\/|\.json$/g, ''), list as CatalogueEntry[]];
    }),
  );
}

/** Returns the entries of one catalogue file; a missing file is an error. */
export function entriesOf(catalogue: Catalogue, name: string): readonly CatalogueEntry[] {
  const list = catalogue[name];
  if (!list) throw new Error(`the catalogue has no file ${name}.json`);
  return list;
}

/** Returns the template id of a directory role by its slug; an unknown slug is an error. */
export function findRole(catalogue: Catalogue, slug: string): string {
  const role = entriesOf(catalogue, 'directory-roles').find((entry) => entry['slug'] === slug);
  if (!role) throw new Error(`the catalogue has no directory role \`${slug}\``);
  return role.id;
}
