import assert from 'node:assert/strict';

import { createSingleFlight } from '../../../../src/api/http/singleFlight';
import { cancelled, isCancelled } from '../../../../src/domain/faults/appError';

const never = new AbortController().signal;

/** Work whose outcome the test decides, and how often it was started. */
function makeWork(): {
  work: (signal: AbortSignal) => Promise<string>;
  resolve: (value: string) => void;
  reject: (error: Error) => void;
  signals: AbortSignal[];
} {
  const signals: AbortSignal[] = [];
  const outcomes: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  return {
    work: signal =>
      new Promise((resolve, reject) => {
        signals.push(signal);
        outcomes.push({ resolve, reject });
        signal.addEventListener('abort', () => {
          reject(cancelled());
        });
      }),
    resolve: value => outcomes.at(-1)?.resolve(value),
    reject: error => outcomes.at(-1)?.reject(error),
    signals,
  };
}

describe('createSingleFlight', () => {
  it('does the work once for concurrent callers', async () => {
    const flight = createSingleFlight<string>();
    const { work, resolve, signals } = makeWork();
    const waiting = [1, 2, 3].map(() => flight.join('key', work, never));

    resolve('done');

    assert.deepEqual(await Promise.all(waiting), ['done', 'done', 'done']);
    assert.equal(signals.length, 1);
  });

  it('does the work of each key separately', async () => {
    const flight = createSingleFlight<string>();

    const values = await Promise.all([
      flight.join('a', () => Promise.resolve('of a'), never),
      flight.join('b', () => Promise.resolve('of b'), never),
    ]);

    assert.deepEqual(values, ['of a', 'of b']);
  });

  it('starts again for a later caller', async () => {
    const flight = createSingleFlight<string>();
    await flight.join('key', () => Promise.resolve('first'), never);

    assert.equal(await flight.join('key', () => Promise.resolve('second'), never), 'second');
  });

  it('starts again after a failure that all callers got', async () => {
    const flight = createSingleFlight<string>();
    const { work, reject } = makeWork();
    const waiting = [flight.join('key', work, never), flight.join('key', work, never)];

    reject(new Error('broken'));

    for (const one of waiting) {
      await assert.rejects(one, /broken/u);
    }
    assert.equal(await flight.join('key', () => Promise.resolve('mended'), never), 'mended');
  });

  it('lets one caller cancel at once and continues for the others', async () => {
    const flight = createSingleFlight<string>();
    const { work, resolve, signals } = makeWork();
    const leaving = new AbortController();
    const first = flight.join('key', work, leaving.signal);
    const second = flight.join('key', work, never);

    leaving.abort();
    await assert.rejects(first, isCancelled);
    resolve('done');

    assert.equal(await second, 'done');
    assert.equal(signals.length, 1);
  });

  it('aborts the work when the last caller cancels, and starts again for the next', async () => {
    const flight = createSingleFlight<string>();
    const { work, signals } = makeWork();
    const leaving = new AbortController();
    const waiting = [
      flight.join('key', work, leaving.signal),
      flight.join('key', work, leaving.signal),
    ];

    leaving.abort();

    for (const one of waiting) {
      await assert.rejects(one, isCancelled);
    }
    assert.equal(signals[0]?.aborted, true);
    assert.equal(await flight.join('key', () => Promise.resolve('again'), never), 'again');
  });

  it('starts nothing for an aborted signal', async () => {
    const flight = createSingleFlight<string>();

    await assert.rejects(
      flight.join('key', () => assert.fail('started'), AbortSignal.abort()),
      isCancelled,
    );
  });
});
