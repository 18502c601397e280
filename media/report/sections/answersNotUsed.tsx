import {
  type AnswersSaid,
  countAnswers,
  gatherNotes,
  nameQuestion,
} from '../../../src/domain/lookUp/answers';
import { findFigures } from '../page/findFigures';
import { ActionButton, Actions } from '../parts/actionButton';
import { Notice } from '../parts/notice';
import { Foreign } from '../parts/text';

import type { VNode } from 'preact';
import type { AnswerNote } from '../../../src/domain/figures/figures';
import type { ReportView } from '../../../src/protocol/reportView';

/** What PayScale said of the answers: which it did not use as sent, and its warnings. */
export function AnswersNotUsed({ report }: { report: ReportView }): VNode | null {
  const { notUsed, besides } = gatherAll(report);
  if (notUsed.length === 0 && besides.length === 0) {
    return null;
  }
  return (
    <div class="not-used">
      {notUsed.length > 0 && (
        <Notice icon="warning" iconLabel="Warning">
          <strong>{countNotUsed(notUsed.length, countAnswers(report.lookUp))}</strong> The rest of
          the report stands.
          <ul>
            {notUsed.map(note => (
              <li>
                <NoteText note={note} />
              </li>
            ))}
          </ul>
          <Actions>
            <ActionButton class="link" action="lookUpAgain">
              Look up again with these corrected…
            </ActionButton>
            <span class="muted">orders a new report</span>
          </Actions>
        </Notice>
      )}
      {besides.length > 0 && (
        <Notice icon="info" iconLabel="Note">
          <strong>PayScale also says:</strong>
          <ul>
            {besides.map(({ message, code }) => (
              <li>
                <Foreign text={message ?? code ?? 'a warning without words'} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function gatherAll({ order, sections }: ReportView): AnswersSaid {
  const reports = [findFigures(sections.pay), findFigures(sections.experience)];
  return gatherNotes(order?.notes ?? [], ...reports.map(figures => figures?.notes ?? []));
}

/** “2 of 7 answers were not used as sent.” */
function countNotUsed(notUsed: number, all: number): string {
  const count = notUsed > all ? String(notUsed) : `${notUsed} of ${all}`;
  return `${count} ${notUsed === 1 && all === 1 ? 'answer' : 'answers'} ${notUsed === 1 ? 'was' : 'were'} not used as sent.`;
}

function NoteText({ note }: { note: AnswerNote }): VNode {
  const { answerId, answerValue, message, code } = note;
  return (
    <>
      <Foreign text={nameQuestion(answerId ?? '')} max={60} />
      {answerValue !== null && (
        <>
          {' '}
          “<Foreign text={answerValue} max={80} />”
        </>
      )}
      : <Foreign text={message ?? code ?? 'PayScale gives no reason.'} />
    </>
  );
}
