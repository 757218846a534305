/** Refuses ids that would change the path of a call, or that name a schedule where a request is meant. */
import { GraphError } from './graph-error.ts';

const SCHEDULE_ID = /^[0-9a-f-]{36}_(?:member|owner)_[0-9a-f-]{36}$/i;
const REQUEST_SEGMENT = /\/(?:assignment|eligibility)ScheduleRequests\/([^/?#(]*)/i;

/** Checks the id of a schedule request before it is put into a path; the error says what is wrong with it. */
export function checkRequestId(id: string): void {
  const fault = faultOf(id);
  if (fault === undefined) return;
  throw new GraphError({
    kind: 'input',
    code: 'INVALID_ID',
    message: `\`${id.slice(0, 120)}\` is not the id of a request: ${fault}`,
    hint: SCHEDULE_ID.test(id) ? 'Take the `id` of the request, not its `targetScheduleId`.' : undefined,
  });
}

/** Checks the path of a call as the generated client has written it. */
export function checkPath(url: string): void {
  const path = url.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    throw new GraphError({
      kind: 'input',
      code: 'INVALID_ID',
      message: `an id in the path \`${path}\` is made of dots`,
    });
  }
  const segment = REQUEST_SEGMENT.exec(path)?.[1];
  if (segment === undefined || /^(?:\$|%24|microsoft\.graph|filterByCurrentUser)/i.test(segment)) return;
  checkRequestId(decode(segment));
}

function faultOf(id: string): string | undefined {
  if (id === '') return 'it is empty';
  if (/[/%]|\.\./.test(id)) return 'it holds a slash, a percent sign or two dots in a row';
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f-\u009f]/.test(id)) return 'it holds a control character';
  if (SCHEDULE_ID.test(id)) return 'it has the form of a schedule id';
  return undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
