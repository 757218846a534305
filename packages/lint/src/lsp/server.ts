/** The language server: findings as you type, mends, and what a rule is about. */
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type InitializeResult,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findConfig } from '../config/find-config.ts';
import type { LintConfig } from '../config/lint-config.ts';
import { dirname, join, sep } from 'node:path';
import { DocumentError } from '../document-error.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import type { Finding } from '../finding.ts';
import { lint } from '../lint.ts';
import { rules } from '../registry.ts';
import { readers } from '../sources/readers.ts';
import { version } from '../version.ts';
import { documentPath } from './document-path.ts';

const SITE = 'https://pim-precheck.dev/rules/';
const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const ABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    hoverProvider: true,
  },
  serverInfo: { name: 'precheck lint', version },
};

const takes = (path: string): boolean => readers.some((reader) => reader.takes(path));

/** Serves until the client ends it, or its end of the streams is closed. */
export async function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const documents = new TextDocuments(TextDocument);
  const findings = new Map<string, readonly Finding[]>();

  let root = process.cwd();
  connection.onInitialize((params) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- editors send it that know no folders
    const uri = params.workspaceFolders?.[0]?.uri ?? params.rootUri;
    if (uri?.startsWith('file:') === true) root = fileURLToPath(uri);
    return ABILITIES;
  });
  const pathOf = (document: TextDocument): string | undefined => documentPath(document, { folder: root, takes });

  documents.onDidChangeContent(async ({ document }) => {
    const path = pathOf(document);
    // Why none: it is of no interest.
    const own = path === undefined ? [] : await lintDocument(path, document.getText(), root);
    findings.set(document.uri, own);
    await connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: own.map((finding) => diagnosticOf(finding)),
    });
  });
  documents.onDidClose(async ({ document }) => {
    findings.delete(document.uri);
    await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    const here = (findings.get(textDocument.uri) ?? []).filter(
      ({ where }) => where.line - 1 >= range.start.line && where.line - 1 <= range.end.line,
    );
    return document === undefined ? [] : here.flatMap((finding) => actionsOf(finding, document));
  });
  connection.onHover(({ textDocument, position }): Hover | null => {
    const here = (findings.get(textDocument.uri) ?? []).find((finding) => covers(finding, position));
    const meta = rules.find(({ id }) => id === here?.ruleId)?.meta;
    if (here === undefined || meta === undefined) return null;
    return {
      contents: {
        kind: 'markdown',
        value: `**${meta.summary}.**\n\n${meta.rationale}\n\n[${here.ruleId}](${SITE}${here.ruleId})`,
      },
    };
  });
  documents.listen(connection);
  connection.listen();
  await new Promise<void>((resolve) => {
    connection.onExit(() => resolve());
    input.once('end', () => resolve());
  });
}

/** Lints a document as it is in the editor. */
async function lintDocument(path: string, text: string, workspace: string): Promise<readonly Finding[]> {
  const folder = dirname(path);
  const { config, configPath, fault } = await configFor(folder, workspace);
  const { findings } = await lint([], {
    config,
    folder: configPath === undefined ? folder : dirname(configPath),
    texts: new Map([[path, text]]),
  });
  // Why not of the configuration itself: it is linted as it is in the editor.
  return fault === undefined || fault.path === path ? findings : [unusable(fault, path), ...findings];
}

/** The configuration for a folder; the preset alone where it cannot be used. */
async function configFor(
  folder: string,
  workspace: string,
): Promise<{ readonly config: LintConfig; readonly configPath?: string | undefined; readonly fault?: DocumentError }> {
  try {
    // Why: without a repository, the configuration is that of the folder that is open in the editor.
    const isWithin = folder === workspace || folder.startsWith(join(workspace, sep));
    const { config, path } = await findConfig(folder, repositoryRoot(folder, isWithin ? workspace : folder));
    return { config, configPath: path };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { config: {}, fault: error };
  }
}

function unusable({ message }: DocumentError, path: string): Finding {
  const where = { path, line: 1, column: 1 };
  return { ruleId: 'configuration-is-valid', severity: 'error', message, where };
}

function diagnosticOf({ ruleId, severity, message, where, end }: Finding): Diagnostic {
  const start = { line: where.line - 1, character: where.column - 1 };
  return {
    range: {
      start,
      end:
        end === undefined
          ? { ...start, character: start.character + 1 }
          : { line: end.line - 1, character: end.column - 1 },
    },
    severity: SEVERITIES[severity],
    code: ruleId,
    codeDescription: { href: `${SITE}${ruleId}` },
    source: 'precheck',
    message,
  };
}

const HASH = /\.(?:py|sh|bash|ps1|psm1|ya?ml|tf|php)$/i;

/** The mend of a finding, and a comment that holds it back until somebody says why. */
function actionsOf(finding: Finding, document: TextDocument): readonly CodeAction[] {
  const { fix, ruleId, where } = finding;
  const diagnostics = [diagnosticOf(finding)];
  const change = (title: string, edits: TextEdit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred,
    edit: { changes: { [document.uri]: edits } },
  });
  const mends =
    fix === undefined
      ? []
      : [
          change(
            fix.title,
            [TextEdit.replace({ start: document.positionAt(fix.start), end: document.positionAt(fix.end) }, fix.text)],
            fix.safe,
          ),
        ];
  const line = document.getText({
    start: { line: where.line - 1, character: 0 },
    end: { line: where.line - 1, character: where.column - 1 },
  });
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const comment = `${indent}${HASH.test(where.path) ? '#' : '//'} precheck-disable-next-line ${ruleId} -- say why\n`;
  const canComment =
    /\.(?:[cm]?[jt]sx?|cs|go|java|py|sh|bash|ps1|psm1|ya?ml|php|tf)$/i.test(where.path) &&
    !ruleId.startsWith('suppression-');
  return canComment
    ? [
        ...mends,
        change(`Hold back ${ruleId} here`, [TextEdit.insert({ line: where.line - 1, character: 0 }, comment)], false),
      ]
    : mends;
}

function covers({ where, end }: Finding, { line, character }: Position): boolean {
  const last = end ?? { ...where, column: where.column + 1 };
  const isAfter = line > where.line - 1 || (line === where.line - 1 && character >= where.column - 1);
  return isAfter && (line < last.line - 1 || (line === last.line - 1 && character <= last.column - 1));
}
