const UNITS = [
  { seconds: 86_400, ko: '일', en: ' d' },
  { seconds: 3_600, ko: '시간', en: ' h' },
  { seconds: 60, ko: '분', en: ' min' },
  { seconds: 1, ko: '초', en: ' s' },
] as const;

/** A duration in its two largest units, the smaller one left out when it is 0: `3시간 5분`, `12초`. */
export function durationText(seconds: number, locale: 'ko' | 'en'): string {
  const whole = Math.max(0, Math.round(seconds));
  const first = UNITS.findIndex((unit) => whole >= unit.seconds);
  if (first === -1) return `0${UNITS[3][locale]}`;
  let rest = whole;
  const parts: string[] = [];
  for (const unit of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0) parts.push(`${count}${unit[locale]}`);
  }
  return parts.join(' ');
}
