import type { Command } from '../command.ts';
import type { Finding } from '../doctor/finding.ts';
import type { Output } from '../output.ts';
import { printable } from '../printable.ts';
import { withRuntime } from '../with-runtime.ts';

/** `doctor`: what is needed to run, checked one by one. */
export const doctor: Command = {
  name: 'doctor',
  summary: '실행에 필요한 것을 하나씩 점검하고 고칠 방법을 알려 줍니다.',
  usage: '',
  details: ['✓는 좋음, !는 살펴볼 것, ✗는 고쳐야 할 것입니다. ✗가 하나라도 있으면 종료 코드가 1입니다.'],
  options: {},
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { output, log, config } = context;
    const { checkNode, checkNativeModules, checkModel, checkDisk } = await import('../doctor/platform.ts');
    let healthy = true;
    const report = (finding: Finding) => {
      healthy &&= finding.level !== 'bad';
      printFinding(finding, output);
      if (finding.cause !== undefined) log.debug({ err: finding.cause }, finding.text);
    };
    report(checkNode(process.version));
    const native = await checkNativeModules();
    report(native);
    // Everything below stands on the native modules.
    if (native.level === 'bad') return 1;
    await withRuntime(context, async (runtime) => {
      report(await checkModel(runtime));
      const { checkCorpus } = await import('../doctor/corpus.ts');
      for (const finding of await checkCorpus(runtime)) report(finding);
      report(await checkDisk(runtime));
    });
    const { checkDiscordToken } = await import('../doctor/token.ts');
    report(await checkDiscordToken(config));
    output.line(healthy ? '점검을 마쳤습니다.' : '✗ 표시된 것을 고친 뒤 다시 실행해 주세요.');
    return healthy ? 0 : 1;
  },
};

function printFinding({ level, text, advice }: Finding, output: Output): void {
  const { colors } = output;
  const mark = { good: colors.green('✓'), warning: colors.yellow('!'), bad: colors.red('✗') }[level];
  output.line(`${mark} ${printable(text)}`);
  if (advice !== null) for (const line of advice.split('\n')) output.line(`  → ${printable(line)}`);
}
