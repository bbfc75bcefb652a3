import type { SeedFile } from './good-files.ts';
import { Random } from './random.ts';

/** What happens to files on their way. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  truncated: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  beheaded: (bytes, random) => bytes.subarray(1 + random.below(bytes.length - 1)),
  'bit-flipped'(bytes, random) {
    const damaged = Buffer.from(bytes);
    const flips = 1 + random.below(random.pick([1, 8, 64]));
    for (let flip = 0; flip < flips; flip += 1)
      damaged[random.below(damaged.length)]! ^= 1 << random.below(8);
    return damaged;
  },
  zeroed(bytes, random) {
    const damaged = Buffer.from(bytes);
    const start = random.below(damaged.length);
    return damaged.fill(0, start, Math.min(damaged.length, start + random.below(512)));
  },
  noisy(bytes, random) {
    const damaged = Buffer.from(bytes);
    const start = random.below(damaged.length);
    const end = Math.min(damaged.length, start + 1 + random.below(64));
    for (let at = start; at < end; at += 1) damaged[at] = random.below(256);
    return damaged;
  },
  doubled(bytes, random) {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random.below(at + 1))]);
  },
};

/**
 * Damaged copies of sound files, the same for the same seed: each kind of damage to each file, then files under the
 * name of another format.
 *
 * @param rounds of all damages, each different
 */
export function damagedFiles(sound: readonly SeedFile[], seed: number, rounds: number): SeedFile[] {
  const random = new Random(seed);
  const damaged: SeedFile[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { source, bytes } of sound) {
      for (const [name, damage] of Object.entries(DAMAGES)) {
        damaged.push({
          source: `${name}-${round}.${extension(source)}`,
          bytes: damage(Buffer.from(bytes), random),
        });
      }
      const other = random.pick(sound.filter((file) => file.source !== source));
      damaged.push({ source: `${round}-${extension(source)}-as.${extension(other.source)}`, bytes });
    }
  }
  return damaged;
}

function extension(source: string): string {
  return source.slice(source.lastIndexOf('.') + 1);
}
