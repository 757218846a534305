/** Tells each call on a line: method, path, status, duration and the id that finds it in the logs of the service. */
import type { Fetch } from '@pim-precheck/client';

/** A fetch that tells what it does; neither headers nor bodies, which hold tokens and facts. */
export function toldFetch(tell: (line: string) => void): Fetch {
  return async (url, init) => {
    const { pathname, search } = new URL(url);
    const what = `${init.method ?? 'GET'} ${pathname}${decodeURI(search)}`;
    const start = performance.now();
    const took = (): string => `${(performance.now() - start).toFixed(0)} ms`;
    try {
      const answer = await fetch(url, init);
      const id = answer.headers.get('request-id');
      tell(`${what} -> ${answer.status}, ${took()}${id === null ? '' : `, request-id ${id}`}`);
      return answer;
    } catch (error) {
      tell(`${what} -> no answer, ${took()}`);
      throw error;
    }
  };
}
