import type { Command, CommandOption } from './command.ts';

const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  help: { type: 'boolean', description: '이 도움말을 보여 줍니다.' },
};

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    '씨앗봇(ssiat): 씨앗 문서에서 근거를 찾아 한국어로 답하고 출처를 보여 줍니다.',
    '',
    '사용법: ssiat <명령> [옵션]',
    '        npm run --silent <명령> -- [옵션]   (npm start는 npm run start와 같습니다)',
    '',
    '명령:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '옵션:',
    '  --help     도움말을 보여 줍니다. 명령 뒤에 붙이면 그 명령의 도움말을 보여 줍니다.',
    '  --version  버전을 보여 줍니다.',
    '',
    '설정은 환경 변수나 .env 파일로 합니다(.env.example 참고).',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, option]) => ({
    flag: option.value === undefined ? `--${name}` : `--${name} ${option.value}`,
    description: option.description,
  }));
  const width = Math.max(...options.map(({ flag }) => displayWidth(flag)));
  const examples = command.examples ?? [];
  return [
    `ssiat ${command.name}: ${command.summary}`,
    '',
    `사용법: ssiat ${usageLine(command)}`,
    ...(command.details ?? []).flatMap((paragraph) => ['', paragraph]),
    '',
    '옵션:',
    ...options.map(
      ({ flag, description }) => `  ${flag}${' '.repeat(width - displayWidth(flag))}  ${description}`,
    ),
    ...(examples.length > 0 ? ['', '예:', ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}

export function usageLine({ name, usage }: Command): string {
  return usage === '' ? `${name} [옵션]` : `${name} ${usage} [옵션]`;
}

/** Columns on a terminal: Hangul and other full-width characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}
