/** All pictures of the site, drawn from data. */
import type { Sources } from '../sources/site-sources.ts';
import { decisionFlow } from './decision-flow.ts';
import { packageMap } from './package-map.ts';
import type { Picture } from './svg-text.ts';

/** Draws every picture. */
export function allPictures({ packages }: Sources): readonly Picture[] {
  return [decisionFlow(), packageMap(packages)];
}
