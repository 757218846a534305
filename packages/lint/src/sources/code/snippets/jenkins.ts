/** Finds the commands and requests of a Jenkinsfile. */
import { namesInScript } from './workflow-variables.ts';
import { excerptOf, pieced, type Snippet } from './snippet.ts';

const COMMANDS = /\b(sh|bat|powershell|pwsh)\b[ \t]*\(?[ \t]*(?:script:[ \t]*)?("""|'''|"|')([^]*?)\2([^\n]*)/g;
const REQUESTS = /(?<=^[ \t]*|[=(][ \t]*)httpRequest[ \t]*\(?[ \t]*(?=\w+[ \t]*:)/gm;
const JOB = { job: 'pipeline', after: [], condition: '' };

/** The `sh`, `bat`, `pwsh` and `httpRequest` steps of a Jenkinsfile. */
export function jenkinsSnippets(written: string): readonly Snippet[] {
  const text = written
    .replace(/^[ \t]*\/\/[^\n]*/gm, (line) => ' '.repeat(line.length))
    .replace(/\\\\(?=\r?\n)/g, ' \\');
  const variables = namesInScript(environmentOf(text));
  return [...text.matchAll(COMMANDS), ...text.matchAll(REQUESTS)]
    .toSorted((one, other) => one.index - other.index)
    .map((match) => (match[0].startsWith('httpRequest') ? requestSnippet(text, match) : commandSnippet(text, match)))
    .map((snippet) => ({ ...snippet, variables }));
}

/** What the blocks `environment { NAME = 'text' }` give. */
function environmentOf(text: string): ReadonlyMap<string, string> {
  const blocks = [...text.matchAll(/\benvironment\s*\{([^{}]*(?:\$\{[^{}]*\}[^{}]*)*)\}/g)];
  return new Map(
    blocks.flatMap(([, body = '']) =>
      [...body.matchAll(/^[ \t]*(\w+)[ \t]*=[ \t]*(["'])([^\n]*?)\2/gm)].map(
        ([, name = '', , value = '']) => [name, value.replace(/\$\{env\./g, '${')] as const,
      ),
    ),
  );
}

function commandSnippet(text: string, match: RegExpExecArray): Snippet {
  const [whole, name = '', quote = '', body = '', rest = ''] = match;
  const start = match.index + whole.length - rest.length - quote.length - body.length;
  const isTolerated = /returnStatus|returnStdout/.test(rest) || /returnStatus/.test(whole);
  return {
    language: name.startsWith('p') ? 'powershell' : 'bash',
    ...excerptOf(text, start, start + body.length),
    endsOnFailure: name === 'sh' && !isTolerated,
    step: { ...JOB, isTolerated },
  };
}

/** `httpRequest url: '…', httpMode: 'POST'`: its arguments are read as the properties of an object. */
function requestSnippet(text: string, match: RegExpExecArray): Snippet {
  const start = match.index + match[0].length;
  const body = (/^(?:[^\n]*,[ \t]*\r?\n)*[^\n]*/.exec(text.slice(start))?.[0] ?? '').replace(/\)\s*$/, '');
  const pieces = [
    { text: 'httpRequest({', offset: match.index },
    { text: body, offset: start },
    { text: '})', offset: start + body.length },
  ];
  return { language: 'javascript', ...pieced(pieces, ''), step: { ...JOB, isTolerated: false } };
}
