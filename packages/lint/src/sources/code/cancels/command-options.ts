/** Takes the words of a command that sends apart: its method, what it addresses, and what it only carries there. */

/** What the words of a command say. */
export interface WrittenRequest {
  /** In capitals; undefined where the words name none. */
  readonly method: string | undefined;
  /** The words that may be an address. */
  readonly addresses: readonly string[];
  /** The bodies. */
  readonly bodies: readonly string[];
  /** Whether an option makes it a call that reads. */
  readonly isRead: boolean;
}

/** Options of curl of one letter that take a value, which may follow in the same word. */
const CURL_VALUES = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz';
const WGET_VALUES = 'aABDeiIloOPQRtTUwX';
const BODY = /^(?:d|data(?:-\w+)*|json|F|form(?:-\w+)?|T|upload-file|post-data|post-file|body-data|body-file)$/;
/** Options whose value is carried, whatever the program. */
const CARRIED =
  /^(?:b|bo|bod|body|d|data[\w-]*|json|form[\w-]*|he\w*|h|content-?type|contenttype|post-(?:data|file)|body-(?:data|file)|raw|raw-?field|field|f|user-?agent|useragent|referer|cookie|output|output-document|out-?file|o|write-out|query|jq|in-?file|input|note|message|text|reason|title|subject|comment)$/i;
const METHODS = /^(?:X|request|method|me\w*|m|CustomMethod)$/i;
const VERBS = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;
/** `name=text`, `name:=5` and `Header:text` of HTTPie and its kin. */
const ITEM = /^[\w.[\]-]+(?:==|:=@?|=@?|@|:(?!\/\/|\d|$))/;
const DATA_ITEM = /^[\w.[\]-]+(?::=@?|=@?|@)(?!=)/;

/** Whether an option carries its value to the address, and so says nothing about it. */
export function carriesValue(word: string): boolean {
  const name = /^--?([\w-]+):?$/.exec(word)?.[1];
  return name !== undefined && CARRIED.test(name);
}

/** What the words after the name of a program say. */
export function writtenRequest(name: string, words: readonly string[]): WrittenRequest {
  if (name === 'curl' || name === 'curlie') return bundledRequest(words, CURL_VALUES);
  if (name === 'wget') return bundledRequest(words, WGET_VALUES);
  return /^(?:http|https|xh|xhs|httpie)$/.test(name) ? itemisedRequest(words) : plainRequest(words);
}

/** An option and its value, if it has one. */
interface Option {
  readonly name: string;
  readonly value: string | undefined;
}

class Reading {
  method: string | undefined;
  isRead = false;
  readonly addresses: string[] = [];
  readonly bodies: string[] = [];

  take({ name, value }: Option): void {
    if (/^(?:X|request|method)$/.test(name)) this.method = value?.replace(/["']/g, '').toUpperCase();
    else if (BODY.test(name)) this.bodies.push(value ?? '');
    else if (/^(?:G|get|I|head)$/.test(name)) this.isRead = true;
    else if (name === 'url') this.addresses.push(value ?? '');
  }
}

/** curl and wget: letters may share a word, and the last of them its value. */
function bundledRequest(words: readonly string[], takesValue: string): WrittenRequest {
  const reading = new Reading();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, long, given] = /^--([\w-]+)(?:=([^]*))?$/.exec(word) ?? [];
    if (long !== undefined) {
      const takesNext = given === undefined && (CARRIED.test(long) || METHODS.test(long) || long === 'url');
      if (takesNext) index += 1;
      reading.take({ name: long, value: given ?? (takesNext ? words[index] : undefined) });
    } else if (/^-[A-Za-z]/.test(word)) {
      const at = word.slice(1).search(new RegExp(`[${takesValue}]`)) + 1;
      for (const letter of word.slice(1, at === 0 ? undefined : at)) reading.take({ name: letter, value: undefined });
      if (at === 0) continue;
      const attached = word.slice(at + 1).replace(/^=/, '');
      if (attached === '') index += 1;
      // Why: wget says with these letters which folders to leave out, and which lists to read.
      if (takesValue === CURL_VALUES)
        reading.take({ name: word[at] ?? '', value: attached === '' ? words[index] : attached });
    } else reading.addresses.push(word);
  }
  const { method, addresses, bodies, isRead } = reading;
  const said = method?.includes('\u0001') === true ? undefined : method;
  return { method: said ?? (bodies.length > 0 && !isRead ? 'POST' : undefined), addresses, bodies, isRead };
}

/** HTTPie and xh: a method, an address, and items; an item that is data makes it a post. */
function itemisedRequest(words: readonly string[]): WrittenRequest {
  const { rest, carried } = withoutCarried(words);
  const places = rest.filter((word) => !word.startsWith('-'));
  const verb = places.find((word) => VERBS.test(word))?.toUpperCase();
  const addresses = places.filter((word) => !VERBS.test(word) && !ITEM.test(word));
  const items = places.filter((word) => DATA_ITEM.test(word));
  const method = verb ?? (items.length > 0 || carried.length > 0 ? 'POST' : undefined);
  return { method, addresses, bodies: [...items, ...carried], isRead: false };
}

function plainRequest(words: readonly string[]): WrittenRequest {
  const { rest, carried } = withoutCarried(words);
  return { method: undefined, addresses: rest.map((word) => valueIn(word)), bodies: carried, isRead: false };
}

/** `--url=…`, `-Uri:…` */
function valueIn(word: string): string {
  return word.replace(/^--?[\w-]+[=:](?=.)/, '');
}

/** The words without the options that carry something, and what those carry. */
function withoutCarried(words: readonly string[]): {
  readonly rest: readonly string[];
  readonly carried: readonly string[];
} {
  const rest: string[] = [];
  const carried: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name = '', value] = /^--?([\w-]+)[=:]([^]+)$/.exec(word) ?? [];
    if (value !== undefined && CARRIED.test(name)) carried.push(value);
    else if (carriesValue(word)) carried.push(words[(index += 1)] ?? '');
    else rest.push(word);
  }
  return { rest, carried };
}
