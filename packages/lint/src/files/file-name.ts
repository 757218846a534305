/** Names of files that are not valid UTF-8: systems allow any bytes, and a text cannot hold them. */
import { isUtf8 } from 'node:buffer';

/** A byte of a name that is no UTF-8, as half a pair of UTF-16, which no valid name has. */
const BYTE = /[\udc80-\udcff]/u;
const FIRST = 0xdc00;

/** The name that some bytes stand for; two names are the same only where their bytes are. */
export function nameOfBytes(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let name = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const character = bytes.subarray(at, at + length);
    const isWhole = character.length === length && isUtf8(character);
    name += isWhole ? character.toString() : String.fromCharCode(FIRST + first);
    at += isWhole ? length : 1;
  }
  return name;
}

/** A path as the system takes it. */
export function onDisk(path: string): Buffer | string {
  if (!BYTE.test(path)) return path;
  return Buffer.concat(
    charactersOf(path).map((one) => (BYTE.test(one) ? Buffer.of(one.charCodeAt(0) - FIRST) : Buffer.from(one))),
  );
}

/** A path as people read it: `bad\xff.sh`. */
export function readableName(path: string): string {
  return inBytes(path, (byte) => `\\x${byte.toString(16)}`);
}

/** A path with slashes as the path of an address. */
export function addressOf(path: string): string {
  return path
    .split('/')
    .map((step) => step.replace(/[^\udc80-\udcff]+/gu, (text) => encodeURIComponent(text)))
    .map((step) => inBytes(step, (byte) => `%${byte.toString(16).toUpperCase()}`))
    .join('/');
}

function inBytes(path: string, written: (byte: number) => string): string {
  if (!BYTE.test(path)) return path;
  return charactersOf(path)
    .map((one) => (BYTE.test(one) ? written(one.charCodeAt(0) - FIRST) : one))
    .join('');
}

function charactersOf(path: string): readonly string[] {
  return Array.from(path);
}
