import { describe, expect, it } from 'vitest';
import { durationText } from '../../../src/discord/rendering/durations.ts';

describe('durationText', () => {
  it.each([
    [0, '0초', '0 s'],
    [-3, '0초', '0 s'],
    [0.4, '0초', '0 s'],
    [59.6, '1분', '1 min'],
    [12, '12초', '12 s'],
    [60, '1분', '1 min'],
    [200, '3분 20초', '3 min 20 s'],
    [3_600, '1시간', '1 h'],
    [3_659, '1시간', '1 h'],
    [7_380, '2시간 3분', '2 h 3 min'],
    [86_400 + 59 * 60, '1일', '1 d'],
    [3 * 86_400 + 4 * 3_600 + 5, '3일 4시간', '3 d 4 h'],
  ])('tells %d seconds in its two largest units', (seconds, korean, english) => {
    expect(durationText(seconds, 'ko')).toBe(korean);
    expect(durationText(seconds, 'en')).toBe(english);
  });
});
