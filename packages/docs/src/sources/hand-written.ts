/** The texts of `docs` that people write: guides, architecture, decisions. */
import { listFiles, readText } from './read-workspace.ts';

/** A text: its path below `docs` without ending, its title, its body without the title. */
export interface HandWritten {
  readonly path: string;
  readonly title: string;
  readonly body: string;
}

/** Reads all of them. */
export function readHandWritten(): readonly HandWritten[] {
  return listFiles('docs', '.md').map((name) => {
    const [first = '', ...rest] = readText(`docs/${name}`).split('\n');
    return { path: name.replace(/\.md$/, ''), title: first.replace(/^#\s*/, ''), body: rest.join('\n').trim() };
  });
}
