import assert from 'node:assert/strict';
import * as z from 'zod/mini';

import { parseResponse, parseJson } from '../../../../src/api/http/parseResponse';
import { figure, list, mapOf, text } from '../../../../src/api/http/wireSchemas';
import { isAppError } from '../../../../src/domain/faults/appError';
import { KeptLog } from '../../../support/keptLog';

import type { HttpResponse } from '../../../../src/api/http/httpRequest';

const schema = z.object({
  name: text,
  data: z.object({
    amount: figure,
    rows: z.nullish(list(z.object({ share: figure }))),
    byName: z.nullish(mapOf(figure)),
  }),
});

const form = { service: 'jobalyzer', schema, essential: ['data'] } as const;

function makeResponse(body: string, contentType = 'application/json'): HttpResponse {
  return {
    status: 200,
    headers: new Headers({ 'content-type': contentType }),
    text: body,
    retryAfterMs: null,
  };
}

const isWrongShape = (error: unknown): boolean =>
  isAppError(error) &&
  error.kind === 'responseShape' &&
  error.message.startsWith('PayScale returned');

describe('parseJson', () => {
  it('reads JSON whatever its content type says', () => {
    assert.deepEqual(parseJson('jobalyzer', makeResponse('{"a":1}', 'text/plain')), { a: 1 });
  });

  it('reports a web page', () => {
    assert.throws(
      () => parseJson('jobalyzer', makeResponse('<html></html>', 'text/html; charset=utf-8')),
      error => isWrongShape(error) && String(error).includes('a web page'),
    );
  });

  for (const body of ['', 'nothing', '{"a":', '{"a":1}}']) {
    it(`rejects ${JSON.stringify(body)} without repeating it`, () => {
      assert.throws(
        () => parseJson('jobalyzer', makeResponse(body)),
        error => isWrongShape(error) && !(body !== '' && String(error).includes(body)),
      );
    });
  }
});

describe('parseResponse', () => {
  it('returns valid input unchanged and logs nothing', () => {
    const log = new KeptLog();

    const answer = parseResponse(
      { name: 'n', data: { amount: 1.5, rows: [{ share: 0 }] } },
      form,
      log,
    );

    assert.deepEqual(answer, { name: 'n', data: { amount: 1.5, rows: [{ share: 0 }] } });
    assert.deepEqual(log.lines, []);
  });

  it('returns null for missing fields', () => {
    assert.deepEqual(parseResponse({ data: {} }, form, new KeptLog()), {
      name: null,
      data: { amount: null },
    });
  });

  it('treats a field of the wrong type as missing and logs only its path', () => {
    const log = new KeptLog();
    const wrong = { name: 5, data: { amount: '92,000', rows: [{ share: 'a lot' }, 'row'] } };

    const answer = parseResponse(wrong, form, log);

    assert.deepEqual(answer, { name: null, data: { amount: null, rows: [{ share: null }, null] } });
    assert.deepEqual(
      log.lines.map(line => /"path":"(?<path>[^"]*)"/u.exec(line)?.groups?.['path']),
      ['name', 'data.amount', 'data.rows[0].share', 'data.rows[1]'],
    );
    assert.ok(!log.lines.join().includes('92,000'));
  });

  it('doesn’t read a number too large to be one as a figure', () => {
    const value: unknown = JSON.parse('{"data":{"amount":1e999}}');

    assert.equal(parseResponse(value, form, new KeptLog()).data.amount, null);
  });

  it('leaves the keys of a map unchanged', () => {
    const value = { data: { byName: { P10: 1, p10: 2, '': 3 } } };

    assert.deepEqual(parseResponse(value, form, new KeptLog()).data.byName, {
      P10: 1,
      p10: 2,
      '': 3,
    });
  });

  it('doesn’t change the value itself', () => {
    const value = Object.freeze({ name: 5, data: Object.freeze({ amount: 'x' }) });

    parseResponse(value, form, new KeptLog());

    assert.deepEqual(value, { name: 5, data: { amount: 'x' } });
  });

  for (const value of [null, 'text', [], 7, {}, { data: null }, { data: 'x' }, { data: [] }]) {
    it(`rejects ${JSON.stringify(value)}, in which a required field is wrong`, () => {
      assert.throws(() => parseResponse(value, form, new KeptLog()), isWrongShape);
    });
  }

  it('rejects a response in which nearly everything is wrong', () => {
    const rows = Array.from({ length: 500 }, () => 'row');

    assert.throws(() => parseResponse({ data: { rows } }, form, new KeptLog()), isWrongShape);
  });
});
