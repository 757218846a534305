/** Device codes that wait for somebody to sign in, or have been used to. */

/** One sign-in on another device. */
export interface DeviceCode {
  readonly userCode: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expires: number;
  /** Name of the caller who signed in. */
  caller?: string;
}

/** The codes by their secret half. */
export type DeviceCodes = Map<string, DeviceCode>;
