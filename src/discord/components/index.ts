import { showEvidence, showSources, turnAnswer, turnEvidence } from './answer-buttons.ts';
import { showComplaints, turnComplaints } from './complaints.ts';
import type { ComponentHandler, ModalHandler } from './component.ts';
import { removeNot, removeNow, undoRemoval } from './document-removal.ts';
import { showSummary } from './document-summary.ts';
import { openThread } from './follow-up-thread.ts';
import { answerGap, submitAnswer } from './gap-answer.ts';
import { exportGaps } from './gap-export.ts';
import { dismissGap, openGap, showGaps, turnGaps } from './gap-list.ts';
import { turnDocuments, turnSearch, turnTerms } from './lookup-pages.ts';
import { askToForget, forget, keepRecords } from './my-records.ts';
import { cancelReindex } from './reindex-cancel.ts';
import { acceptEmpty } from './reindex-empty.ts';
import { settingsControls } from './settings-controls.ts';
import { chooseUpload } from './upload-choice.ts';
import { giveReason, voteDown, voteUp } from './votes.ts';

const components: readonly ComponentHandler[] = [
  showEvidence,
  turnEvidence,
  showSources,
  turnAnswer,
  openThread,
  voteUp,
  voteDown,
  turnSearch,
  turnDocuments,
  turnTerms,
  showSummary,
  askToForget,
  forget,
  keepRecords,
  cancelReindex,
  acceptEmpty,
  chooseUpload,
  removeNow,
  removeNot,
  undoRemoval,
  ...settingsControls,
  showGaps,
  turnGaps,
  openGap,
  dismissGap,
  answerGap,
  exportGaps,
  showComplaints,
  turnComplaints,
];

const modals: readonly ModalHandler[] = [giveReason, submitAnswer];

/** By the action in their custom ids. */
export const COMPONENTS: ReadonlyMap<string, ComponentHandler> = byAction(components);
export const MODALS: ReadonlyMap<string, ModalHandler> = byAction(modals);

function byAction<Handler extends { readonly action: string }>(
  handlers: readonly Handler[],
): ReadonlyMap<string, Handler> {
  return new Map(handlers.map((handler) => [handler.action, handler]));
}
