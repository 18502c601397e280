import assert from 'node:assert/strict';

import { never } from '../../../support/httpHarness';
import { makeJobalyzer, makeLookUp } from '../../../support/jobalyzerHarness';
import { type LoopbackServer, withServer } from '../../../support/loopbackServer';

import type { OrderReceipt } from '../../../../src/api/jobalyzer/jobalyzer';

const route = 'POST /jobalyzer/v1/reports';

const placed = {
  Links: {
    Self: 'https://jobalyzer.payscale.com/jobalyzer/v2/reports/42',
    PayReport: 'https://jobalyzer.payscale.com/jobalyzer/v1/reports/42/pay',
    YearsExperienceReport: 'https://jobalyzer.payscale.com/jobalyzer/v2/reports/42/yoe',
  },
  Warnings: null,
  Errors: null,
};

/** Orders both reports from a server that returns this response. */
function order(server: LoopbackServer, json: unknown): Promise<OrderReceipt> {
  server.script(route, { json });
  const { jobalyzer } = makeJobalyzer(server);
  return jobalyzer.orderReports(makeLookUp(), ['pay', 'experience'], never);
}

describe('Jobalyzer.orderReports', () => {
  it(
    'sends every given answer in the documented form',
    withServer(async server => {
      server.script(route, { json: placed });
      const { jobalyzer } = makeJobalyzer(server);
      const lookUp = makeLookUp({
        place: { country: 'United States', state: 'Washington', city: 'Seattle' },
        yearsExperience: 5,
        highestDegree: "Bachelor's Degree",
        skills: ['Python', 'C/C++'],
        certifications: ['Certified Public Accountant (CPA)'],
      });

      await jobalyzer.orderReports(lookUp, ['experience', 'pay'], never);

      const [request] = server.requests;
      assert.equal(request?.headers['content-type'], 'application/json');
      assert.equal(request.headers.authorization, 'Bearer the-token-1');
      assert.deepEqual(JSON.parse(request.body), {
        customerId: 'the client',
        user: 'the client',
        AutoResolveJobTitle: true,
        requestedReports: ['yoe', 'pay'],
        answers: {
          JobTitle: 'Software Developer',
          City: 'Seattle',
          State: 'Washington',
          Country: 'United States',
          YearsExperience: 5,
          HighestDegreeEarned: "Bachelor's Degree",
          Skills: ['Python', 'C/C++'],
          Certifications: ['Certified Public Accountant (CPA)'],
        },
      });
    }),
  );

  it(
    'leaves out missing answers, but not zero years',
    withServer(async server => {
      server.script('POST /jobalyzer/v2/reports', { json: placed });
      const { jobalyzer } = makeJobalyzer(server, { apiVersion: 'v2' });

      await jobalyzer.orderReports(makeLookUp({ yearsExperience: 0 }), ['pay'], never);

      const sent = JSON.parse(server.requests[0]!.body) as Record<string, unknown>;
      assert.deepEqual(sent['requestedReports'], ['pay']);
      assert.deepEqual(sent['answers'], {
        JobTitle: 'Software Developer',
        Country: 'United States',
        YearsExperience: 0,
      });
    }),
  );

  const receipts: Record<string, [answer: unknown, receipt: OrderReceipt]> = {
    'the links as received': [
      placed,
      {
        links: {
          pay: 'https://jobalyzer.payscale.com/jobalyzer/v1/reports/42/pay',
          experience: 'https://jobalyzer.payscale.com/jobalyzer/v2/reports/42/yoe',
        },
        notes: [],
      },
    ],
    'links with keys in camel case': [
      { links: { payReport: 'https://a.example/pay' }, warnings: [] },
      { links: { pay: 'https://a.example/pay' }, notes: [] },
    ],
    'the existing links and the messages about the answers': [
      {
        Links: { PayReport: 'https://a.example/pay', YearsExperienceReport: null, Validation: 'x' },
        Warnings: [{ AnswerId: 'City', AnswerValue: 'Atlantis', Message: 'Ignored', Code: 'W1' }],
        Errors: [{ AnswerId: 'Skills', AnswerValue: 7, Message: 'Unconfirmed' }, null, 'Odd'],
      },
      {
        links: { pay: 'https://a.example/pay' },
        notes: [
          {
            severity: 'error',
            answerId: 'Skills',
            answerValue: '7',
            message: 'Unconfirmed',
            code: null,
          },
          { severity: 'error', answerId: null, answerValue: null, message: 'Odd', code: null },
          {
            severity: 'warning',
            answerId: 'City',
            answerValue: 'Atlantis',
            message: 'Ignored',
            code: 'W1',
          },
        ],
      },
    ],
  };

  for (const [name, [answer, receipt]] of Object.entries(receipts)) {
    it(
      `returns ${name}`,
      withServer(async server => {
        assert.deepEqual(await order(server, answer), receipt);
      }),
    );
  }

  it(
    'resolves relative links against the API’s URL',
    withServer(async server => {
      const receipt = await order(server, { Links: { PayReport: '/reports/1/pay' } });

      assert.deepEqual(receipt.links, { pay: `${server.origin}/reports/1/pay` });
    }),
  );
});
