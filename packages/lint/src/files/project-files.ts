/** Reads the files of a run, each once, whatever looks at it. */
import { DocumentError } from '../document-error.ts';
import { readTextFile, type TextFile } from '../text-file.ts';

/** The files by path; one that cannot be read does not stop the rest. */
export class ProjectFiles {
  /** What could not be read. */
  readonly faults = new Map<string, DocumentError>();
  readonly #texts: ReadonlyMap<string, string>;
  #lines: ReadonlyMap<string, readonly string[]> = new Map();
  readonly #read = new Map<string, TextFile | undefined>();

  /** The texts stand for files. */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** Undefined where it cannot be read, which `faults` tells. */
  read(path: string): TextFile | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#load(path));
    return this.#read.get(path);
  }

  /** Its lines; none where it cannot be read. */
  linesOf(path: string): readonly string[] {
    const known = this.#lines.get(path);
    if (known !== undefined) return known;
    const lines = this.read(path)?.text.split(/\r?\n/) ?? [];
    // Why the last file alone: findings are in the order of files, and the lines of all of them take too much room.
    this.#lines = new Map([[path, lines]]);
    return lines;
  }

  #load(path: string): TextFile | undefined {
    const given = this.#texts.get(path);
    if (given !== undefined) return { path, text: given };
    try {
      return readTextFile(path);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.faults.set(path, error);
      return undefined;
    }
  }
}
