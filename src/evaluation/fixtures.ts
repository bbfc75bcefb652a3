import { z } from 'zod';
import { SsiatError } from '../errors.ts';

/** A question with what a right answer to it holds. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly text: string;
  /** The slice that it is counted in. */
  readonly type: string;
  /** Sources that hold the answer; one of them must be found and cited. */
  readonly sources: readonly string[];
  /** The answer is right when it holds one of these. */
  readonly any: readonly string[];
  /** The stricter figure: each of these too. */
  readonly all: readonly string[];
  /** True when the documents do not hold the answer, so that saying so is right. */
  readonly refuse: boolean;
}

/** Questions over the seeds folder, or with documents of their own. */
export type EvaluationSet =
  | { readonly kind: 'questions'; readonly questions: readonly EvaluationQuestion[] }
  | {
      readonly kind: 'korquad';
      readonly questions: readonly EvaluationQuestion[];
      /** One a paragraph. */
      readonly documents: readonly { readonly source: string; readonly text: string }[];
    };

const strings = z.array(z.string()).default([]);
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  q: z.string(),
  doc: strings,
  any: strings,
  all: strings,
  type: z.string().default('기타'),
  refuse: z.boolean().default(false),
});

const korquadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads an evaluation file: questions one a line (JSONL), or KorQuAD 1.0.
 *
 * @throws SsiatError `document` naming the line that is wrong
 */
export function parseEvaluationFile(content: string): EvaluationSet {
  const text = content.replace(/^\ufeff/, '').trim();
  const whole = parseJson(text);
  if (typeof whole === 'object' && whole !== null && 'data' in whole) return parseKorquad(whole);
  const lines = text.split('\n').map((line) => line.trim());
  const questions = lines.flatMap((line, index) => (line === '' ? [] : [parseLine(line, index + 1)]));
  if (questions.length === 0) throw new SsiatError('document', '평가 파일에 질문이 없습니다.');
  return { kind: 'questions', questions };
}

function parseLine(line: string, number: number): EvaluationQuestion {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    throw new SsiatError(
      'document',
      `평가 파일 ${number}번째 줄을 읽지 못했습니다. {"id","q","doc":[…],"any":[…]} 모양의 JSON이어야 합니다.`,
      { cause: parsed.error },
    );
  }
  const { id, q, doc, any, all, type, refuse } = parsed.data;
  return { id, text: q, type, sources: doc.map((source) => source.normalize('NFC')), any, all, refuse };
}

function parseKorquad(value: unknown): EvaluationSet {
  const parsed = korquadSchema.safeParse(value);
  if (!parsed.success) {
    throw new SsiatError('document', '평가 파일이 KorQuAD 1.0 형식이 아닙니다.', { cause: parsed.error });
  }
  const paragraphs = parsed.data.data.flatMap((article, articleIndex) =>
    article.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      source: `${String(articleIndex).padStart(3, '0')}-${String(index).padStart(2, '0')}.txt`,
    })),
  );
  return {
    kind: 'korquad',
    documents: paragraphs.map(({ source, context }) => ({ source, text: context })),
    questions: paragraphs.flatMap(({ source, qas }) =>
      qas.map(({ id, question, answers }) => ({
        id,
        text: question,
        type: 'korquad',
        sources: [source],
        any: answers.map((answer) => answer.text),
        all: [],
        refuse: false,
      })),
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
