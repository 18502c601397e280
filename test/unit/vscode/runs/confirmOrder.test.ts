import assert from 'node:assert/strict';

import { confirmOrder } from '../../../../src/vscode/runs/confirmOrder';

import type { IntendedOrder } from '../../../../src/vscode/runs/confirmOrder';

const order: IntendedOrder = {
  question: 'Refresh?',
  consequence: 'The rest stays.',
  source: 'live',
  sections: ['pay', 'experience'],
};

async function ask(
  intended: IntendedOrder,
  says: boolean,
): Promise<{ agreed: boolean; details: string[] }> {
  const details: string[] = [];
  const agreed = await confirmOrder(
    {
      confirm: (_question, { detail }) => {
        details.push(detail);
        return Promise.resolve(says);
      },
    },
    intended,
  );
  return { agreed, details };
}

describe('confirmOrder', () => {
  it('states how many reports are billed and waits for confirmation', async () => {
    const { agreed, details } = await ask(order, true);

    assert.equal(agreed, true);
    assert.deepEqual(details, [
      'This orders 2 PayScale reports, billed to your client account. The rest stays.',
    ]);
  });

  it('uses the singular for one report', async () => {
    const { agreed, details } = await ask({ ...order, sections: ['pay'] }, false);

    assert.equal(agreed, false);
    assert.match(details[0] ?? '', /1 PayScale report, billed/u);
  });

  it('does not ask when nothing is billed', async () => {
    const free = await ask({ ...order, sections: [] }, false);
    const sample = await ask({ ...order, source: 'sample' }, false);

    assert.deepEqual(
      [free, sample],
      [
        { agreed: true, details: [] },
        { agreed: true, details: [] },
      ],
    );
  });
});
