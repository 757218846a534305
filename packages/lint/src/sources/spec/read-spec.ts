/** Reads descriptions with `x-access`, the overlays that put it there, and the catalogue that they name facts of. */
import { basename, dirname, join } from 'node:path';
import { type ReadDocument, parseText } from '../../read-document.ts';
import type { TextFile } from '../../text-file.ts';
import type { ReadSource, Unreadable } from '../sources.ts';
import { accessFaults } from './access-faults.ts';
import { namesFrom } from './known-names-of.ts';
import { operationsOf, overlayOf } from './operations-of.ts';
import type { Access, CatalogueEntry, SpecSource } from './spec-source.ts';
import { isCatalogue, isInCatalogue, mentionsAccess } from './spec-files.ts';
import { listOf, valueOf } from './value-of.ts';

/** Reads what stands in the folders of a description. */
export const readSpec: ReadSource<'spec'> = (files, unreadable) => {
  // Why: descriptions are large, and one that says nothing about access is no matter of ours.
  const hasAccess = files.some((file) => mentionsAccess(file));
  const documents = files.flatMap((file) =>
    hasAccess || isCatalogue(file.path, file.text) ? (parse(file, unreadable) ?? []) : [],
  );
  return sourceOf(documents);
};

function sourceOf(documents: readonly ReadDocument[]): SpecSource {
  const catalogue = documents.filter(({ path }) => isInCatalogue(path));
  const overlays = documents.filter(({ value }) => 'overlay' in valueOf(value));
  const described = documents.filter(({ value }) => 'paths' in valueOf(value));
  const isOverlaid = (document: ReadDocument): boolean =>
    overlays.some((overlay) => extended(overlay, described) === document);
  const operations = described.flatMap((document) => operationsOf(document, isOverlaid(document)));
  const actions = overlays.map((overlay) => overlayOf(overlay, operations, extended(overlay, described)));
  const inline = operations.flatMap((operation): readonly Access[] => {
    if (operation.value['x-access'] === undefined) return [];
    const { document, pointer } = operation;
    return [
      {
        document,
        pointer: `${pointer}/x-access`,
        value: valueOf(operation.value['x-access']),
        operations: [operation],
      },
    ];
  });
  const entries = catalogue.flatMap(entriesOf);
  return {
    operations,
    accesses: [...inline, ...actions.flatMap(({ accesses }) => accesses)],
    actions: actions.flatMap((own) => own.actions),
    entries,
    names: namesFrom(catalogue),
    faultsOf: accessFaults,
  };
}

function extended(overlay: ReadDocument, described: readonly ReadDocument[]): ReadDocument | undefined {
  const name = valueOf(overlay.value)['extends'];
  if (typeof name !== 'string') return described.length === 1 ? described[0] : undefined;
  return described.find(({ path }) => path === join(dirname(overlay.path), name));
}

/** The facts of a file: the list that has the file's own name. */
function entriesOf(document: ReadDocument): readonly CatalogueEntry[] {
  const name = basename(document.path, '.json');
  const { source, certainty, [name]: list } = valueOf(document.value);
  const shared = { ...(source === undefined ? {} : { source }), ...(certainty === undefined ? {} : { certainty }) };
  return listOf(list).map((entry, index) => ({
    document,
    pointer: `/${name}/${index}`,
    value: { ...shared, ...valueOf(entry) },
    isOfFile: source !== undefined && valueOf(entry)['source'] === undefined,
  }));
}

function parse({ text, path }: TextFile, unreadable: Unreadable): ReadDocument | undefined {
  try {
    return parseText(text, path);
  } catch (error) {
    unreadable(error as Error);
    return undefined;
  }
}
