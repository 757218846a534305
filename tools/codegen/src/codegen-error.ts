/** The one error of the code generator: one line, and where there is one, the mend. */

/** Why generating or checking could not be done, or what a check found. */
export type CodegenErrorCode =
  'CONFIG_INVALID' | 'INPUT_MISSING' | 'NOT_DETERMINISTIC' | 'GENERATOR_MISSING' | 'GENERATOR_FAILED';

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
