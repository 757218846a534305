/** Tests what conditions say for a status. */
import { expect, test } from 'vitest';
import { holdsFor } from './status-conditions.ts';

test.each([
  ['res.status === 404', true, false],
  ['!(res.status !== 404)', true, false],
  ['[204, 404].includes(res.status)', true, false],
  ['r.status_code not in (204, 404)', false, true],
  ['$_.Exception.Response.StatusCode -ne 404', false, true],
  ['[[ $code == 204 || $code == 404 ]]', true, false],
  ['"$code" -ge 400 && "$code" -ne 404', false, true],
  ['res.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound', true, false],
  ['answer.status_code // 100 == 2', false, false],
  ['200 <= status < 300', false, false],
  ['!response.ok && response.status !== 404', false, true],
  ['isNotFound(err)', true, false],
  ['err != nil', true, true],
  ['err == nil', false, false],
  ['attempt < 3', undefined, undefined],
  ['verbose || res.status === 404', true, undefined],
])('%s', (condition, missing, refused) => {
  expect([holdsFor(condition, 404), holdsFor(condition, 403)]).toEqual([missing, refused]);
});
