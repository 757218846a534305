/** A generator for tests that has no `generate`. */
export {};
