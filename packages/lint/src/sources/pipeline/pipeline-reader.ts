/** Finds workflows and pipelines. */
import type { SourceReader } from '../sources.ts';

/** The files in which the services look for what they run. */
const OWN_NAMES =
  /(?:^|[\\/])(?:\.github[\\/]workflows[\\/][^\\/]+|action|azure-pipelines?[^\\/]*|[^\\/]*\.gitlab-ci|bitbucket-pipelines)\.ya?ml$/i;
/** Of other YAML: jobs, stages or steps at the start of a line, and a step that runs something. */
const LIST_OF_STEPS = /^(?:jobs|stages|steps):[ \t]*(?:#.*)?\r?$/m;
const STEP = /^[ \t]*-[ \t]+(?:run|uses|script|bash|pwsh|powershell|task|checkout):[ \t]/m;
/** What makes YAML of a template: a line, or a value, that starts with a tag of Go, Jinja, ERB or Terraform. */
const TEMPLATE = /^[ \t]*(?:-[ \t]+)?(?:[\w.-]+:[ \t]+)?["']?(?:\{\{|\{%|\{#|<%|%\{)/m;

/** Takes workflows and pipelines by name, and other YAML by what it holds. */
export const pipelineReader: SourceReader<'pipeline'> = {
  kind: 'pipeline',
  takes: (path) => /\.ya?ml$/i.test(path),
  recognises: ({ path, text }) =>
    (OWN_NAMES.test(path) || (LIST_OF_STEPS.test(text) && STEP.test(text))) && !isTemplate(path, text),
  load: async () => (await import('./read-pipeline.ts')).readPipeline,
};

/** Why the path too: what makes projects from templates keeps them in folders such as `{{name}}`. */
function isTemplate(path: string, text: string): boolean {
  return path.includes('{{') || TEMPLATE.test(text);
}
