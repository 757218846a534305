/** A process that writes an audit file beside others, for a test: path, a name, how many lines. */
import { openAudit } from '../audit/index.ts';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
const log = openAudit(path);
for (let line = 0; line < Number(count); line += 1)
  log.write([{ event: 'call', requestId: `${name}-${line}`, attempt: 1, outcome: 'cancelled', status: 204 }]);
log.close();
