import { parentPort } from 'node:worker_threads';
import type { QuestionChartRequest } from './daily-questions.ts';
import { dailyQuestionsSvg } from './daily-questions-svg.ts';
import { renderPng } from './render-png.ts';

// Started by daily-questions.ts: one request comes, one picture goes.
parentPort?.once('message', (request: QuestionChartRequest) => {
  parentPort?.postMessage(renderPng(dailyQuestionsSvg(request)));
});
