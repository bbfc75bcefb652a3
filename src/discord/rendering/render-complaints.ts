import type { Complaint } from '../../store/feedback-store.ts';
import type { Texts } from '../texts/index.ts';
import type { MessageBody } from './body.ts';
import { pageRows } from './buttons.ts';
import { inertLine } from './inert.ts';
import { countText } from './numbers.ts';
import type { ListPage } from './pages.ts';

/** Complaints on a page. */
export const COMPLAINTS_PER_PAGE = 5;
/** Characters that are shown of each part; five times all of them fit into an embed, escaped too. */
const QUESTION = 110;
const REASON = 170;
const TITLE = 40;
/** Documents that are named. */
const DOCUMENTS = 2;

/** An unhelpful answer with the titles of what it cited. */
interface NamedComplaint extends Omit<Complaint, 'sources'> {
  readonly titles: readonly string[];
}

/** A page of the unhelpful answers. */
export interface ComplaintPage extends ListPage {
  readonly complaints: readonly NamedComplaint[];
  readonly total: number;
}

/** What was asked, why the answer was unhelpful and what it cited. */
export function renderComplaints(
  { complaints, total, page, pages }: ComplaintPage,
  texts: Texts,
): MessageBody {
  const { stats, asking } = texts;
  return {
    content: '',
    embeds: [
      {
        title: stats.complaints(countText(total)),
        description:
          complaints.map((complaint) => complaintText(complaint, texts)).join('\n\n') || stats.noComplaints,
      },
    ],
    components: pageRows('complaints-page', 'all', page, pages, asking),
  };
}

function complaintText({ at, question, reason, titles }: NamedComplaint, { stats, asking }: Texts): string {
  const asked = question === null ? `*${stats.unknownQuestion}*` : `**${inertLine(question, QUESTION)}**`;
  const why = reason === null ? `*${stats.noReason}*` : inertLine(reason, REASON);
  const cited = titles.slice(0, DOCUMENTS).map((title) => inertLine(title, TITLE));
  const facts = [
    asking.date(at.toISOString()),
    ...(cited.length === 0 ? [] : [stats.citedDocuments(cited.join(', '))]),
  ];
  return [asked, why, `-# ${facts.join(' · ')}`].join('\n');
}
