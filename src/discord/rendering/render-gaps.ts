import { type APISelectMenuOption, ComponentType } from 'discord.js';
import { koreanDay } from '../../store/days.ts';
import type { Gap } from '../../store/gap-store.ts';
import type { Texts } from '../texts/index.ts';
import type { StatsTexts } from '../texts/stats.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow, pageRows } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { clip, inert, inertLine } from './inert.ts';
import { LIMITS } from './limits.ts';
import { countText } from './numbers.ts';
import type { ListPage } from './pages.ts';

/** Gaps on a page. */
export const GAPS_PER_PAGE = 10;
/** Characters of a question in the list, and alone. */
const LISTED = 120;
const ALONE = 1000;

/** A page of the open gaps. */
export interface GapPage extends ListPage {
  readonly gaps: readonly Gap[];
  /** Open gaps in all. */
  readonly total: number;
}

/** The list, numbered through its pages, with a menu that opens one. `notice` says what has just been done. */
export function renderGaps(
  { gaps, total, page, pages, offset }: GapPage,
  notice: string,
  texts: Texts,
): MessageBody {
  const { stats, asking } = texts;
  const numberOf = (index: number) => offset + index + 1;
  const lines = gaps.map((gap, index) => {
    const question = inertLine(gap.question, LISTED);
    return `**${numberOf(index)}** · ${question}\n-# ${factsOf(gap, stats)}`;
  });
  const options = gaps.map((gap, index) => optionOf(gap, numberOf(index), stats));
  return {
    content: notice,
    embeds: [{ title: stats.gaps(countText(total)), description: lines.join('\n') || stats.noGaps }],
    components: [
      ...(options.length === 0
        ? []
        : [
            {
              type: ComponentType.ActionRow as const,
              components: [
                {
                  type: ComponentType.StringSelect as const,
                  custom_id: encodeCustomId('gap-open', String(page)),
                  placeholder: stats.gapPlaceholder,
                  options,
                },
              ],
            },
          ]),
      ...pageRows('gaps-page', 'open', page, pages, asking),
    ],
  };
}

/** One gap with what can be done about it; `page` is where the list goes on. */
export function renderGap(gap: Gap, page: number, { stats, asking }: Texts): MessageBody {
  const { id, question, count, firstAt, lastAt } = gap;
  const values: [name: string, value: string][] = [
    [stats.asked, stats.times(countText(count))],
    [stats.first, asking.date(firstAt.toISOString())],
    [stats.last, asking.date(lastAt.toISOString())],
  ];
  const back = String(page);
  const buttons = [
    button(stats.answerButton, encodeCustomId('gap-answer', String(id))),
    button(stats.dismissButton, encodeCustomId('gap-dismiss', String(id), back)),
    button(stats.backButton, encodeCustomId('gaps-page', 'open', back)),
  ];
  return {
    content: '',
    embeds: [
      {
        title: stats.gap,
        description: inert(clip(question, ALONE)),
        fields: values.map(([name, value]) => ({ name, value, inline: true })),
      },
    ],
    components: [buttonRow(buttons)],
  };
}

function factsOf({ count, lastAt }: Gap, { gapFacts }: StatsTexts): string {
  return gapFacts(countText(count), koreanDay(lastAt));
}

/** Menus show no markup: nothing has to be made inert in them. */
function optionOf(gap: Gap, number: number, texts: StatsTexts): APISelectMenuOption {
  const question = gap.question.replace(/[\p{Cf}\p{Cs}]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');
  return {
    label: clip(`${number}. ${question.trim()}`, LIMITS.selectOptionLabel),
    value: String(gap.id),
    description: factsOf(gap, texts),
  };
}
