import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { QuestionTimes } from '../korean/times/question-times.ts';
import { type PassageTimes, passageTimes } from '../korean/times/sentence-times.ts';
import { type SourceFrame, sourceFrame } from '../korean/times/source-frame.ts';
import { type TimeFit, timeFit } from '../korean/times/time-fit.ts';

/** How far above a sentence the time that it goes on from may stand, in sentences of its section. */
const REACH = 8;
/** Sentences behind it that are read with it: candidates stand together. */
const AHEAD = 16;

/** Tells how the sentences of an index fit the times that a question is restricted to, each section read once. */
export class SentenceTimes {
  private readonly times: QuestionTimes;
  private readonly snapshot: IndexSnapshot;
  private readonly read = new Map<number, PassageTimes>();

  constructor(times: QuestionTimes, snapshot: IndexSnapshot) {
    this.times = times;
    this.snapshot = snapshot;
  }

  /**
   * What the question's 올해 (지난달, 작년 …) means in a sentence that says it, where that is another time; null when it
   * does not say so, or means the same.
   */
  frame(sentence: number): SourceFrame | null {
    const { date } = this.snapshot.document(this.snapshot.documentOfSentence(sentence));
    return sourceFrame(this.times, this.snapshot.sentenceText(sentence), date);
  }

  /** `compatible` for any sentence when the question is restricted to no time. */
  fit(sentence: number): TimeFit {
    if (this.times.spans.length === 0) return 'compatible';
    const { own, carried } = this.read.get(sentence) ?? this.readAround(sentence);
    const { date } = this.snapshot.document(this.snapshot.documentOfSentence(sentence));
    return timeFit(this.times, own, date, carried);
  }

  private readAround(sentence: number): PassageTimes {
    const { snapshot } = this;
    const { sentenceSections } = snapshot.tables;
    const section = sentenceSections[sentence]!;
    let first = sentence;
    while (first > sentence - REACH && sentenceSections[first - 1] === section) first--;
    let end = sentence + 1;
    while (end < sentence + AHEAD && sentenceSections[end] === section) end++;
    const { title, date } = snapshot.document(snapshot.documentOfSentence(sentence));
    const texts = [title, ...snapshot.sectionOfSentence(sentence).headings];
    const above = texts.length;
    for (let at = first; at < end; at++) texts.push(snapshot.sentenceText(at));
    passageTimes(texts, date).forEach((times, index) => {
      const at = first + index - above;
      if (index >= above && !this.read.has(at)) this.read.set(at, times);
    });
    return this.read.get(sentence)!;
  }
}
