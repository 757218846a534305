/** What is known of a workflow or a pipeline beside the code in it: that it could be parsed. */

/** A workflow or a pipeline; no rule looks at it, as what cannot be parsed is told where it is read. */
export interface PipelineSource {
  readonly path: string;
}
