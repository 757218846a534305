/** One page of each kind, found from the files of the site, so that a new kind is tested without being named. */

/** Pages that are looked at besides: each has something that no other of its kind has. */
const SPECIAL = ['operations/cancel-an-assignment-request.html', 'operations/get-a-group.html', 'guides/in-ci.html'];

/** The pages: for each folder its overview and its longest page, and those at the top. */
export function pageKinds(files: ReadonlyMap<string, string>): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const name of files.keys()) {
    if (!name.endsWith('.html')) continue;
    const folder = name.split('/').slice(0, -1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  const kinds = [...folders].flatMap(([folder, names]) => {
    if (folder === '') return names;
    const size = (name: string): number => files.get(name)?.length ?? 0;
    const longest = names.reduce((one, other) => (size(other) > size(one) ? other : one));
    return [`${folder}/index.html`, longest].filter((name) => names.includes(name));
  });
  return [...new Set([...kinds, ...SPECIAL.filter((name) => files.has(name))])].sort();
}
