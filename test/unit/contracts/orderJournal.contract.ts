import assert from 'node:assert/strict';

import { AppError } from '../../../src/domain/faults/appError';
import { isPending, makeReport, nothingAsked } from '../../support/savedReports';

import type { OrderJournal } from '../../../src/reports/runs/orderJournal';
import type { Report } from '../../../src/domain/report/report';

/** The journal over one report, `a`, which waits for its pay and experience figures. */
export interface OrderJournalScene {
  journal: OrderJournal;
  /** The report as a program sees it that starts now, and the journal that it opens. */
  reopen(): Promise<{ journal: OrderJournal; report: Report }>;
  close(): Promise<void>;
}

/** What `open` has to save first. */
export const unordered = makeReport({
  id: 'a',
  order: null,
  sections: { ...nothingAsked, pay: isPending(null), experience: isPending(null) },
});

const sections = ['pay', 'experience'] as const;
const link = 'https://example.test/pay';
const error = new AppError('network', 'The connection broke.', {
  details: { service: 'jobalyzer', code: 'ECONNRESET', delivered: true },
});

const statesOf = ({ order, sections: all }: Report): unknown[] => [
  order?.state ?? null,
  all.pay.state,
  all.experience.state,
];

/** What `OrderJournal` promises, whatever keeps it. */
export function describeOrderJournal(name: string, open: () => Promise<OrderJournalScene>): void {
  describe(`order journal (${name})`, () => {
    let scene: OrderJournalScene;

    beforeEach(async () => {
      scene = await open();
    });

    afterEach(() => scene.close());

    const placed = {
      sections,
      links: { pay: link },
      notes: [],
      startedAt: '2026-01-05T09:00:00.000Z',
    };

    it('knows an order before it is sent', async () => {
      const begun = await scene.journal.begin('a', sections);

      const { report } = await scene.reopen();
      assert.deepEqual(begun, { sections, earlier: null });
      assert.deepEqual(statesOf(report), ['sending', 'pending', 'pending']);
      assert.deepEqual(report.order?.sections, sections);
    });

    it('knows the links once the order is placed, and what got none', async () => {
      await scene.journal.begin('a', sections);
      await scene.journal.place('a', placed);

      const { report } = await scene.reopen();
      assert.deepEqual(statesOf(report), ['placed', 'pending', 'failed']);
      assert.equal(report.sections.pay.state === 'pending' && report.sections.pay.link, link);
    });

    it('reports that an order may have been charged when its sender has exited', async () => {
      await scene.journal.begin('a', sections);
      const { journal } = await scene.reopen();

      const recovered = await journal.recover('a');

      const { report } = await scene.reopen();
      assert.deepEqual(recovered, report);
      assert.deepEqual(statesOf(report), ['unknown', 'failed', 'failed']);
    });

    it('recovers nothing where an order has its outcome', async () => {
      await scene.journal.begin('a', sections);
      const before = await scene.journal.place('a', placed);

      assert.deepEqual(await scene.journal.recover('a'), before);
    });

    it('reports that an order may have been charged when its response is lost', async () => {
      await scene.journal.begin('a', sections);
      await scene.journal.lose('a', { sections, error });

      const { report } = await scene.reopen();
      assert.deepEqual(statesOf(report), ['unknown', 'failed', 'failed']);
    });

    it('forgets an order that was not sent', async () => {
      const begun = await scene.journal.begin('a', sections);
      assert.ok(begun);
      await scene.journal.withdraw('a', begun);

      assert.deepEqual((await scene.reopen()).report.order, null);
    });

    it('says of a refused order that it failed', async () => {
      const begun = await scene.journal.begin('a', sections);
      assert.ok(begun);
      await scene.journal.fail('a', begun);

      assert.equal((await scene.reopen()).report.order?.state, 'failed');
    });

    it('never lets a refused order hide an earlier one that may have been charged', async () => {
      await scene.journal.begin('a', sections);
      await scene.journal.lose('a', { sections, error });
      const begun = await scene.journal.begin('a', ['pay']);
      assert.ok(begun);

      await scene.journal.fail('a', begun);

      const { order } = (await scene.reopen()).report;
      assert.deepEqual([order?.state, order?.sections], ['unknown', sections]);
    });

    it('has nothing to send for a report that does not exist', async () => {
      const { journal } = scene;

      assert.equal(await journal.begin('unknown', sections), undefined);
      assert.equal(await journal.place('unknown', placed), undefined);
      assert.equal(await journal.recover('unknown'), undefined);
    });
  });
}
