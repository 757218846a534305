/** The real Kiota generator, among the generators of tests. */
export { generate, isAtHand } from '../../generators/kiota.ts';
