/** The faces of the packages: every export with its comment and declaration, as the TypeScript compiler reads them. */
import { join } from 'node:path';
import ts from 'typescript';
import type { PackageManifest } from './packages.ts';
import { workspaceFolder } from './read-workspace.ts';

/** One export of a package. */
export interface ApiExport {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'type' | 'value';
  readonly comment: string;
  readonly example: string | undefined;
  readonly declaration: string;
}

/** One entry of a package, for example `@pim-precheck/precheck/graph`. */
export interface ApiEntry {
  readonly specifier: string;
  readonly comment: string;
  readonly exports: readonly ApiExport[];
}

const LONGEST = 2400;

/** The entries of every package, by package name. */
export function readPackageApi(manifests: readonly PackageManifest[]): ReadonlyMap<string, readonly ApiEntry[]> {
  const entries = manifests.flatMap(({ name, exports }) =>
    Object.entries(exports).flatMap(([path, target]) => {
      const source = (target as { readonly '@pim-precheck/source'?: string })['@pim-precheck/source'];
      if (source === undefined) return [];
      return [
        {
          name,
          specifier: `@pim-precheck/${name}${path.slice(1)}`,
          file: join(workspaceFolder, 'packages', name, source),
        },
      ];
    }),
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ['@pim-precheck/source'],
      skipLibCheck: true,
      noLib: true,
      types: [],
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  const api = new Map<string, ApiEntry[]>();
  for (const { name, specifier, file } of entries) {
    const source = program.getSourceFile(file);
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (source === undefined || symbol === undefined) continue;
    const exports = checker
      .getExportsOfModule(symbol)
      .flatMap((exported) => describe(exported, checker) ?? [])
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
    api.set(name, [...(api.get(name) ?? []), { specifier, comment: fileSentence(source), exports }]);
  }
  return api;
}

function describe(exported: ts.Symbol, checker: ts.TypeChecker): ApiExport | undefined {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return undefined;
  const example = symbol.getJsDocTags(checker).find(({ name }) => name === 'example');
  return {
    name: exported.name,
    kind: kindOf(declaration),
    comment: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    example: example === undefined ? undefined : ts.displayPartsToString(example.text),
    declaration: declarationText(declaration),
  };
}

function kindOf(declaration: ts.Declaration): ApiExport['kind'] {
  if (ts.isFunctionDeclaration(declaration)) return 'function';
  if (ts.isClassDeclaration(declaration)) return 'class';
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration) ? 'type' : 'value';
}

/** The declaration without what a caller does not see: bodies, private members, large values. */
function declarationText(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile();
  if (ts.isClassDeclaration(declaration)) return classText(declaration, source);
  if (ts.isFunctionDeclaration(declaration)) {
    return source.text
      .slice(declaration.getStart(), declaration.body?.getStart() ?? declaration.end)
      .trim()
      .replace(/^export /, '');
  }
  if (ts.isVariableDeclaration(declaration)) {
    const type = declaration.type === undefined ? '' : `: ${declaration.type.getText()}`;
    const text = `const ${declaration.getText()}`;
    return text.length <= LONGEST / 4 ? text : `const ${declaration.name.getText()}${type}`;
  }
  const text = declaration.getText().replace(/^export /, '');
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n  …`;
}

function classText(declaration: ts.ClassDeclaration, source: ts.SourceFile): string {
  const heritage = (declaration.heritageClauses ?? []).map((clause) => ` ${clause.getText()}`).join('');
  const members = declaration.members
    .filter(({ name }) => name === undefined || !ts.isPrivateIdentifier(name))
    .filter(
      (member) =>
        !ts.canHaveModifiers(member) ||
        !ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword),
    )
    .map((member) => {
      const body = 'body' in member ? (member.body as ts.Node | undefined) : undefined;
      const end =
        body?.getStart() ??
        ('initializer' in member && member.initializer !== undefined
          ? (member.initializer as ts.Node).getFullStart() - 1
          : member.end);
      return `  ${source.text.slice(member.getStart(), end).replace(/[;=\s]+$/, '')};`;
    });
  return `class ${declaration.name?.getText() ?? ''}${heritage} {\n${members.join('\n')}\n}`;
}

function fileSentence(source: ts.SourceFile): string {
  return /^\/\*\* (.*?) \*\//.exec(source.text)?.[1] ?? '';
}
