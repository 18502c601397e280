import assert from 'node:assert/strict';

import { createLog } from '../../../../src/vscode/notices/log';

describe('createLog', () => {
  it('writes one line per event, with facts after the message', () => {
    const lines: string[] = [];
    const keep = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
    const log = createLog({
      debug: keep('debug'),
      info: keep('info'),
      warn: keep('warn'),
      error: keep('error'),
    });

    log.debug('Asleep');
    log.info('Asked', { status: 200, path: '/a', after: null });
    log.warn('Odd', { said: 'two words', fine: false });
    log.error('Broken', { cause: 'a\nb "c"' });

    assert.deepEqual(lines, [
      'debug Asleep',
      'info Asked status=200 path=/a after=null',
      'warn Odd said="two words" fine=false',
      String.raw`error Broken cause="a\nb \"c\""`,
    ]);
  });
});
