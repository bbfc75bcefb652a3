import fc from 'fast-check';

/** Pieces that mean something to Discord, or to whoever cuts text. */
const PIECES = [
  ...'\\*_~|`<>[](){}@#:/!&+-.1a가\n\t ',
  ...[
    '**',
    '__',
    '~~',
    '||',
    '```',
    '](',
    '](https://',
    '> ',
    '>>> ',
    '# ',
    '### ',
    '-# ',
    '- ',
    '* ',
    '1. ',
    '12.',
  ],
  ...[
    '<@123>',
    '<@&4>',
    '<#5>',
    '@everyone',
    '@here',
    '</ask:6>',
    '<id:customize>',
    '<a:b:7>',
    '<t:8:R>',
    ':smile:',
  ],
  ...[
    'https://a.b/c_d_e',
    'HTTP://x',
    'discord://-/a',
    'discord.gg/x',
    '[1]',
    '[12](x)',
    '¯\\_(ツ)_/¯',
    '9:41:05',
  ],
  ...[
    '👩‍👩‍👧',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '👍🏽',
    '🇰🇷',
    'e\u0301\u0302',
    '한',
    '\ud83d',
    'שלום',
    'سلام',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u0000',
    '\u001b',
    '\r\n',
    '\u2028',
  ],
  ...['회비는 매달 1만 원이다.', '단어 '],
];

/** Text as unfriendly as documents can be, of up to about `pieces` pieces. */
export function hostileText(pieces: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  return fc.array(piece, { maxLength: pieces, size: 'max' }).map((parts) => parts.join(''));
}

/** Long runs of one piece, and long words without a space. */
export function longText(length: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: length }))
    .map(([piece, size]) => piece.repeat(Math.ceil(size / piece.length)));
}
