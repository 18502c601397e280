import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createBlindSchedule } from '../../../../src/domain/waiting/blindSchedule';
import {
  type ReadyTimes,
  forgetReadyTimes,
  parseReadyTimes,
  readyTimesSchema,
  rememberReadyTime,
  rememberedPerKind,
  scheduleFor,
  toReadyKind,
} from '../../../../src/domain/waiting/readyTimes';
import { anyRandom, takePolls } from '../../../support/schedules';

const middle = (): number => 0.5;
const pay = toReadyKind('live', 'pay');
const anyKind = fc.constantFrom(
  pay,
  toReadyKind('live', 'experience'),
  toReadyKind('sample', 'pay'),
  toReadyKind('sample', 'experience'),
);

/** Memories as they come about: one duration after the other. */
const anyMemory: fc.Arbitrary<ReadyTimes> = fc
  .array(fc.tuple(anyKind, fc.double()), { maxLength: 100 })
  .map(all =>
    all.reduce<ReadyTimes>((memory, [kind, ms]) => rememberReadyTime(memory, kind, ms), {}),
  );

describe('rememberReadyTime', () => {
  it('puts the latest duration last', () => {
    const memory = rememberReadyTime(rememberReadyTime({}, pay, 4000), pay, 5000);

    assert.deepEqual(memory, { [pay]: [4000, 5000] });
  });

  it('keeps two digits', () => {
    assert.deepEqual(rememberReadyTime({}, pay, 4567), { [pay]: [4600] });
  });

  it('forgets the oldest when there are too many', () => {
    const durations = Array.from({ length: 35 }, (_, index) => 1000 + 100 * index);

    const memory = durations.reduce<ReadyTimes>((so, ms) => rememberReadyTime(so, pay, ms), {});

    assert.deepEqual(memory[pay], durations.slice(-rememberedPerKind));
  });

  it('changes neither the memory it gets nor other kinds', () => {
    const memory: ReadyTimes = Object.freeze({ [toReadyKind('sample', 'pay')]: [900] });

    const changed = rememberReadyTime(memory, pay, 4000);

    assert.deepEqual(memory, { [toReadyKind('sample', 'pay')]: [900] });
    assert.deepEqual(changed, { ...memory, [pay]: [4000] });
  });

  it('makes only memories that the schema takes, whatever it is told', () => {
    fc.assert(
      fc.property(anyMemory, memory => {
        assert.deepEqual(readyTimesSchema.parse(memory), memory);
      }),
    );
  });

  it('is bounded, whatever it is told', () => {
    fc.assert(
      fc.property(anyMemory, anyKind, fc.double(), (memory, kind, ms) => {
        const changed = rememberReadyTime(memory, kind, ms)[kind] ?? [];
        const before = memory[kind] ?? [];

        assert.ok(changed.length <= rememberedPerKind);
        assert.ok(changed.length >= before.length && changed.length <= before.length + 1);
        assert.ok(changed.every(each => each >= 100 && each <= 600_000));
      }),
    );
  });

  it('takes no notice of what is no number', () => {
    assert.deepEqual(rememberReadyTime({}, pay, NaN), {});
  });
});

describe('forgetReadyTimes', () => {
  it('forgets one kind and no other', () => {
    fc.assert(
      fc.property(anyMemory, anyKind, (memory, kind) => {
        const left = forgetReadyTimes(memory, kind);

        assert.equal(left[kind], undefined);
        assert.deepEqual({ ...memory, ...left }, memory);
        assert.equal(
          Object.keys(left).length,
          Object.keys(memory).length - (memory[kind] === undefined ? 0 : 1),
        );
      }),
    );
  });
});

describe('parseReadyTimes', () => {
  it('reads what was kept', () => {
    fc.assert(
      fc.property(anyMemory, memory => {
        assert.deepEqual(parseReadyTimes(JSON.parse(JSON.stringify(memory))), memory);
      }),
    );
  });

  const strange: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    'a text': 'text',
    'a list': [],
    'no durations': { [pay]: 'soon' },
    'a negative duration': { [pay]: [-1] },
    'an endless duration': { [pay]: [Infinity] },
    'too many durations': { [pay]: Array.from({ length: 31 }, () => 1000) },
    'a kind that nobody knows': { 'live.elsewhere.pay': [1000] },
  };
  for (const [name, kept] of Object.entries(strange)) {
    it(`begins anew with ${name}`, () => {
      assert.deepEqual(parseReadyTimes(kept), {});
    });
  }

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), kept => {
        assert.equal(typeof parseReadyTimes(kept), 'object');
      }),
    );
  });
});

describe('scheduleFor', () => {
  it('is blind where nothing is remembered', () => {
    fc.assert(
      fc.property(anyRandom, random => {
        const memory = { [toReadyKind('sample', 'pay')]: [900] };

        assert.deepEqual(
          takePolls(scheduleFor(memory, pay, random), 40),
          takePolls(createBlindSchedule(random), 40),
        );
      }),
    );
  });

  it('times the first poll when durations are remembered', () => {
    const memory = { [pay]: [9000, 11_000, 10_000, 12_000, 9500] };

    assert.ok(scheduleFor(memory, pay, middle).firstPollInMs > 3000);
  });
});
