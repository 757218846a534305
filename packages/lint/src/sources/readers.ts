/** The readers of every kind of source, one line each. */
import { callersReader } from './callers/read-callers.ts';
import { codeReader } from './code/read-code.ts';
import { configReader } from './config/read-config.ts';
import { bicepReader } from './manifest/bicep-reader.ts';
import { manifestReader } from './manifest/read-manifest.ts';
import { terraformReader } from './manifest/terraform-reader.ts';
import { pipelineReader } from './pipeline/read-pipeline.ts';
import { policyReader } from './policy/read-policy.ts';
import { specReader } from './spec/read-spec.ts';
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
