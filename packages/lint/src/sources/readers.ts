/** The readers of every kind of source, one line each. */
import { callersReader } from './callers/callers-reader.ts';
import { codeReader } from './code/code-reader.ts';
import { configReader } from './config/config-reader.ts';
import { bicepReader } from './manifest/bicep-reader.ts';
import { manifestReader } from './manifest/manifest-reader.ts';
import { terraformReader } from './manifest/terraform-reader.ts';
import { pipelineReader } from './pipeline/pipeline-reader.ts';
import { policyReader } from './policy/policy-reader.ts';
import { specReader } from './spec/spec-reader.ts';
import type { SourceReader } from './sources.ts';

/** The readers. */
export const readers = [
  bicepReader,
  callersReader,
  codeReader,
  configReader,
  manifestReader,
  pipelineReader,
  policyReader,
  specReader,
  terraformReader,
] as unknown as readonly SourceReader[];
