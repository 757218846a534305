/** The one error of the site's build: something the pages need is missing or contradicts itself. */

/** What went wrong. */
export type DocsErrorCode =
  | 'ACCESS_MISSING'
  | 'EMULATOR_ENDED'
  | 'HELP_UNREADABLE'
  | 'OVERLAY_TARGET_UNKNOWN'
  | 'OVERLAY_TARGET_UNREADABLE'
  | 'PAGE_TWICE'
  | 'REFERENCE_UNKNOWN'
  | 'RULES_UNREADABLE';

/** An error of the build, with a code. */
export class DocsError extends Error {
  override readonly name = 'DocsError';
  readonly code: DocsErrorCode;

  constructor(code: DocsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
