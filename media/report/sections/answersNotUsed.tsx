import {
  type GroupedNotes,
  countAnswers,
  gatherNotes,
  nameQuestion,
} from '../../../src/domain/lookUp/answers';
import { findFigures } from '../page/findFigures';
import { ActionButton, Actions } from '../parts/actionButton';
import { Notice } from '../parts/notice';
import { ExternalText } from '../parts/text';

import type { VNode } from 'preact';
import type { AnswerNote } from '../../../src/domain/figures/figures';
import type { ReportView } from '../../../src/protocol/reportView';

/** PayScale's warnings, with the inputs that it didn't use as entered. */
export function AnswersNotUsed({ report }: { report: ReportView }): VNode | null {
  const { notUsed, others } = gatherAll(report);
  if (notUsed.length === 0 && others.length === 0) {
    return null;
  }
  return (
    <div class="not-used">
      {notUsed.length > 0 && (
        <Notice icon="warning" iconLabel="Warning">
          <strong>{countNotUsed(notUsed.length, countAnswers(report.lookUp))}</strong> The rest of
          the report is still valid.
          <ul>
            {notUsed.map(note => (
              <li>
                <NoteText note={note} />
              </li>
            ))}
          </ul>
          <Actions>
            <ActionButton class="link" action="lookUpAgain">
              Correct Inputs…
            </ActionButton>
            <span class="muted">orders a new report</span>
          </Actions>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice icon="info" iconLabel="Note">
          <strong>PayScale also reported:</strong>
          <ul>
            {others.map(({ message, code }) => (
              <li>
                <ExternalText text={message ?? code ?? '(no message)'} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function gatherAll({ order, sections }: ReportView): GroupedNotes {
  const reports = [findFigures(sections.pay), findFigures(sections.experience)];
  return gatherNotes(order?.notes ?? [], ...reports.map(figures => figures?.notes ?? []));
}

/** “2 of 7 inputs weren’t used as entered.” */
function countNotUsed(notUsed: number, all: number): string {
  const count = notUsed > all ? String(notUsed) : `${notUsed} of ${all}`;
  return `${count} ${notUsed === 1 && all === 1 ? 'input' : 'inputs'} ${notUsed === 1 ? 'wasn’t' : 'weren’t'} used as entered.`;
}

function NoteText({ note }: { note: AnswerNote }): VNode {
  const { answerId, answerValue, message, code } = note;
  return (
    <>
      <ExternalText text={nameQuestion(answerId ?? '')} max={60} />
      {answerValue !== null && (
        <>
          {' '}
          “<ExternalText text={answerValue} max={80} />”
        </>
      )}
      : <ExternalText text={message ?? code ?? 'No reason given.'} />
    </>
  );
}
