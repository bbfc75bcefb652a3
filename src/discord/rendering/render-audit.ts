import type { AuditEntry } from '../../store/audit-store.ts';
import type { SeedsTexts } from '../texts/seeds.ts';
import { koreanMoment } from './dates.ts';
import { inertLine } from './inert.ts';

/** Characters of a path and of what came of it that are shown: ten lines of both fit into one embed. */
const SOURCE = 60;
const DETAIL = 80;

/** Changes of documents, a line each: when (in Korea), what, to which, what came of it, and who. */
export function auditLines(entries: readonly AuditEntry[], texts: SeedsTexts): string[] {
  return entries.map((entry) => {
    const { at, action, source, outcome, detail } = entry;
    const parts = [
      koreanMoment(at),
      texts.auditActions[action],
      source === null ? '' : `**${inertLine(source, SOURCE)}**`,
      texts.auditOutcomes[outcome],
      detail === null ? '' : inertLine(detail, DETAIL),
      whoOf(entry, texts),
    ];
    return `- ${parts.filter((part) => part !== '').join(' · ')}`;
  });
}

function whoOf({ mine, mark, action }: AuditEntry, texts: SeedsTexts): string {
  if (mine) return texts.auditMe;
  if (mark !== null) return texts.auditKeeper(mark);
  return action === 'watched' ? texts.auditBot : texts.auditForgotten;
}
