/** Reads workflows and pipelines, so that one that is no YAML is told: no service runs it, and no check in it either. */
import { LineCounter, parseAllDocuments, type ParseOptions, type SchemaOptions } from 'yaml';
import { DocumentError } from '../../document-error.ts';
import { faultText } from '../../read-document.ts';
import type { SourceReader } from '../sources.ts';

/** The files in which the services look for what they run. */
const OWN_NAMES =
  /(?:^|[\\/])(?:\.github[\\/]workflows[\\/][^\\/]+|action|azure-pipelines?[^\\/]*|[^\\/]*\.gitlab-ci|bitbucket-pipelines)\.ya?ml$/i;
/** Of other YAML: jobs, stages or steps at the start of a line, and a step that runs something. */
const LIST_OF_STEPS = /^(?:jobs|stages|steps):[ \t]*(?:#.*)?\r?$/m;
const STEP = /^[ \t]*-[ \t]+(?:run|uses|script|bash|pwsh|powershell|task|checkout):[ \t]/m;
/** What makes YAML of a template: a line, or a value, that starts with a tag of Go, Jinja, ERB or Terraform. */
const TEMPLATE = /^[ \t]*(?:-[ \t]+)?(?:[\w.-]+:[ \t]+)?["']?(?:\{\{|\{%|\{#|<%|%\{)/m;

/** Why lenient: services take what is clear though the standard forbids it, such as a bracket that stands too far left. */
const OPTIONS: ParseOptions & SchemaOptions = { strict: false, uniqueKeys: false };

/** Takes workflows and pipelines by name, and other YAML by what it holds. */
export const pipelineReader: SourceReader<'pipeline'> = {
  kind: 'pipeline',
  takes: (path) => /\.ya?ml$/i.test(path),
  recognises: ({ path, text }) =>
    (OWN_NAMES.test(path) || (LIST_OF_STEPS.test(text) && STEP.test(text))) && !isTemplate(path, text),
  read([file], unreadable) {
    const { path, text } = file ?? { path: '', text: '' };
    const lines = new LineCounter();
    const parsed = parseAllDocuments(text, { ...OPTIONS, lineCounter: lines, prettyErrors: false });
    const [fault] = Array.isArray(parsed) ? parsed.flatMap(({ errors }) => errors) : [];
    if (fault !== undefined) {
      const { line, col } = lines.linePos(fault.pos[0]);
      unreadable(new DocumentError({ path, line, column: col }, faultText('YAML', fault)));
    }
    return { path };
  },
};

/** Why the path too: what makes projects from templates keeps them in folders such as `{{name}}`. */
function isTemplate(path: string, text: string): boolean {
  return path.includes('{{') || TEMPLATE.test(text);
}
