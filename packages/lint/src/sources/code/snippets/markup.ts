/** Finds the scripts in pages and components. */
import { excerptOf, type Snippet } from './snippet.ts';

/** What stands between `<script>` and `</script>`. */
export function scriptSnippets(text: string): readonly Snippet[] {
  return [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)].flatMap((match) => {
    const [whole, marks = '', body = ''] = match;
    if (/type=["'](?:application\/(?:ld\+)?json|text\/(?:template|x-))/.test(marks)) return [];
    const start = match.index + whole.indexOf('>') + 1;
    const language = /lang=["']ts/.test(marks) ? ('typescript' as const) : ('javascript' as const);
    return [{ language, ...excerptOf(text, start, start + body.length) }];
  });
}
