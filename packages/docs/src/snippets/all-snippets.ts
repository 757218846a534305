/** The same call in every language. */
import type { CallExample } from './call-example.ts';
import { csharp, go, java, php, python } from './kiota-sdks.ts';
import { commandLine, http, javascript } from './plain-calls.ts';
import { powershell } from './powershell.ts';
import { typescript } from './typescript.ts';

/** A call in one language. */
export interface Snippet {
  readonly tab: string;
  readonly language: string;
  readonly code: string;
}

interface Writer {
  readonly tab: string;
  readonly language: string;
  readonly write: (example: CallExample) => string;
}

const WRITERS: readonly Writer[] = [
  { tab: 'http', language: 'http', write: http },
  { tab: 'csharp', language: 'csharp', write: csharp },
  { tab: 'cli', language: 'bash', write: commandLine },
  { tab: 'go', language: 'go', write: go },
  { tab: 'java', language: 'java', write: java },
  { tab: 'javascript', language: 'javascript', write: javascript },
  { tab: 'php', language: 'php', write: php },
  { tab: 'powershell', language: 'powershell', write: powershell },
  { tab: 'python', language: 'python', write: python },
  { tab: 'typescript', language: 'typescript', write: typescript },
];

/** The snippets of a call. */
export function snippetsOf(example: CallExample): readonly Snippet[] {
  return WRITERS.map(({ tab, language, write }) => ({ tab, language, code: write(example) }));
}

/** Snippets as Markdown: neighbouring blocks of code, one tab each. */
export function snippetTabs(example: CallExample): string {
  return snippetsOf(example)
    .map(({ tab, language, code }) => `\`\`\`${language} tab=${tab} wrap\n${code}\n\`\`\``)
    .join('\n');
}
