import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SsiatError } from '../errors.ts';

/** Where a model's files come from. */
export type ModelLocation =
  | { readonly kind: 'folder'; readonly name: string; readonly parent: string; readonly dtype: 'q8' | 'fp32' }
  | { readonly kind: 'hub'; readonly name: string; readonly dtype: 'q8' };

const HUB_ID = /^[\w.-]+\/[\w.-]+$/;

/**
 * Tells a folder from a hub id: a folder that exists wins; `owner/name` otherwise is a hub id.
 *
 * @throws SsiatError `model` when it is neither, or when the folder lacks the files of a feature-extraction model.
 */
export function locateModel(model: string): ModelLocation {
  const folder = path.resolve(model);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folderLocation(folder);
  if (HUB_ID.test(model)) return { kind: 'hub', name: model, dtype: 'q8' };
  throw new SsiatError(
    'model',
    `임베딩 모델을 찾을 수 없습니다: ${path.basename(model)}. EMBEDDING_MODEL에 모델 폴더나 허브 이름(소유자/이름)을 적어 주세요.`,
  );
}

function folderLocation(folder: string): ModelLocation {
  const name = path.basename(folder);
  for (const file of ['config.json', 'tokenizer.json']) {
    if (!existsSync(path.join(folder, file))) throw incomplete(name, file);
  }
  const quantized = existsSync(path.join(folder, 'onnx', 'model_quantized.onnx'));
  if (!quantized && !existsSync(path.join(folder, 'onnx', 'model.onnx'))) {
    throw incomplete(name, 'onnx/model_quantized.onnx');
  }
  return { kind: 'folder', name, parent: path.dirname(folder), dtype: quantized ? 'q8' : 'fp32' };
}

/** What tells one state of a model's files from another: a hash of weights and tokenizer, or the hub's branch. */
export async function modelRevision(location: ModelLocation): Promise<string> {
  if (location.kind === 'hub') return 'main';
  const weights = location.dtype === 'q8' ? 'model_quantized.onnx' : 'model.onnx';
  const hash = createHash('sha256');
  for (const file of [path.join('onnx', weights), 'tokenizer.json']) {
    hash.update(await readFile(path.join(location.parent, location.name, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function incomplete(name: string, file: string): SsiatError {
  return new SsiatError(
    'model',
    `임베딩 모델 폴더 ${name}에 ${file} 파일이 없습니다. 모델을 다시 받아 주세요.`,
  );
}
