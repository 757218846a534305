/** Writes the schemas that the package publishes: `npm run lint-schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from './published-schemas.ts';

const folder = new URL('../../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(new URL(name, folder), text);
