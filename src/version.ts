import { readFileSync } from 'node:fs';

/** The program's version, as its package states it. */
export function programVersion(): string {
  const json: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : '?';
}
