/** Which organisation policy a run takes. */

/** `--policy FILE`, `--no-policy` as false, or neither as true or undefined. */
export type PolicyChoice = string | boolean | undefined;
