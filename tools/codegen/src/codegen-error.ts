/** The one error of the code generator: one line, and where there is one, the mend. */

/** Why generating or checking could not be carried out. */
export type CodegenErrorCode =
  | 'CONFIG_INVALID'
  | 'LOCK_INVALID'
  | 'INPUT_MISSING'
  | 'OUTPUT_INVALID'
  | 'NOT_DETERMINISTIC'
  | 'GENERATOR_MISSING'
  | 'GENERATOR_FAILED';

/** A run that could not be carried out. */
export class CodegenError extends Error {
  override readonly name = 'CodegenError';
  readonly code: CodegenErrorCode;
  readonly hint: string | undefined;

  constructor(code: CodegenErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The text of a caught value, on one line. */
export function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\s*\n\s*/g, ' ').trim();
}
