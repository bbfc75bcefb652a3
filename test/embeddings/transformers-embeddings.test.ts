import { cp, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '@xenova/transformers';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { locateModel, modelRevision } from '../../src/embeddings/model-location.ts';
import { TransformersEmbeddings } from '../../src/embeddings/transformers-embeddings.ts';

const MODEL = fileURLToPath(new URL('../../models/ssiat-embed-ko', import.meta.url));

const embeddings = new TransformersEmbeddings({ model: MODEL, cacheDirectory: tmpdir() });
afterAll(() => embeddings.dispose());

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-model-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A model folder under another name, its large files linked. */
async function modelFolder(name = 'ssiat-embed-test'): Promise<string> {
  const folder = path.join(await temporaryFolder(), name);
  await mkdir(path.join(folder, 'onnx'), { recursive: true });
  for (const file of ['config.json', 'tokenizer_config.json'])
    await cp(path.join(MODEL, file), path.join(folder, file));
  for (const file of ['tokenizer.json', 'onnx/model_quantized.onnx']) {
    await symlink(path.join(MODEL, file), path.join(folder, file));
  }
  return folder;
}

function modelAt(folder: string): TransformersEmbeddings {
  const made = new TransformersEmbeddings({ model: folder, cacheDirectory: tmpdir() });
  onTestFinished(() => made.dispose());
  return made;
}

describe('the bundled model', () => {
  it('tells what it is', async () => {
    expect(await embeddings.describe()).toEqual({
      model: 'ssiat-embed-ko',
      revision: expect.stringMatching(/^[0-9a-f]{16}$/),
      dimension: 512,
      dtype: 'q8',
      queryPrefix: '',
      passagePrefix: '',
    });
  });

  it('gives unit vectors of finite numbers, in the order of the texts', async () => {
    const texts = [
      '씨앗 모임은 매주 열립니다.',
      'Seeds are planted in spring.',
      '2026년 11월 21일',
      '🙂',
      '…',
    ];
    const vectors = await embeddings.embedDocuments(texts);
    expect(vectors).toHaveLength(texts.length);
    for (const [at, vector] of vectors.entries()) {
      expect(vector).toHaveLength(512);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      expect(dot(vector, await embeddings.embedQuery(texts[at]!))).toBeCloseTo(1, 4);
    }
  });

  it('gives the same for one text as for many at once, every time', async () => {
    const texts = Array.from(
      { length: 70 },
      (_, at) => `${at}번째 글입니다. ${'씨앗을 심습니다. '.repeat(at)}`,
    );
    const batch = await embeddings.embedDocuments(texts);
    expect(await embeddings.embedDocuments(texts)).toEqual(batch);
    for (const at of [0, 1, 35, 69]) {
      const [single] = await embeddings.embedDocuments([texts[at]!]);
      for (let dimension = 0; dimension < 512; dimension++) {
        expect(single![dimension]).toBeCloseTo(batch[at]![dimension]!, 4);
      }
    }
  });

  it('puts related texts nearer than unrelated ones', async () => {
    const pairs = [
      ['회비는 한 달에 얼마인가요?', '매월 내는 회비는 5,000원입니다.'],
      ['토마토 모종은 언제 심나요?', '토마토는 오월에 옮겨 심는 것이 좋습니다.'],
      ['주차할 수 있나요?', '주차장은 건물 지하에 있습니다.'],
    ] as const;
    const questions = await Promise.all(pairs.map(([question]) => embeddings.embedQuery(question)));
    const answers = await embeddings.embedDocuments(pairs.map(([, answer]) => answer));
    for (const [at, question] of questions.entries()) {
      for (const [other, answer] of answers.entries()) {
        if (other !== at) expect(dot(question, answers[at]!)).toBeGreaterThan(dot(question, answer) + 0.1);
      }
    }
  });

  it('refuses an empty text and gives nothing for nothing', async () => {
    for (const text of ['', '  \n\t', '\u3000']) {
      await expect(embeddings.embedQuery(text)).rejects.toThrow(RangeError);
      await expect(embeddings.embedDocuments(['가', text])).rejects.toThrow(RangeError);
    }
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });

  it('gives the zero vector for a text without any token, and leaves its neighbours alone', async () => {
    const [known, ...odd] = await embeddings.embedDocuments(['씨앗', '\u200b', '\ufffd', '\ud800', '\u0001']);
    expect(Math.hypot(...known!)).toBeCloseTo(1, 4);
    for (const vector of odd) expect(vector.every((value) => value === 0)).toBe(true);
  });

  it('reads the beginning of a text that is far too long', async () => {
    const beginning = '씨앗을 심고 물을 줍니다. '.repeat(200);
    const [long, short] = await embeddings.embedDocuments([beginning.repeat(500), beginning]);
    expect(dot(long!, short!)).toBeCloseTo(1, 4);
  });

  it('asks no network', async () => {
    await embeddings.describe();
    expect(env.allowRemoteModels).toBe(false);
  });
});

describe('loading', () => {
  it('happens once, however many calls come first at the same time', async () => {
    const fresh = modelAt(await modelFolder());
    const descriptions = await Promise.all([fresh.describe(), fresh.describe(), fresh.describe()]);
    expect(new Set(descriptions).size).toBe(1);
    await Promise.all([fresh.embedQuery('가'), fresh.embedDocuments(['나'])]);
    expect(await fresh.describe()).toBe(descriptions[0]);
  });

  it('happens again after the model was disposed of', async () => {
    const fresh = modelAt(await modelFolder());
    const before = await fresh.describe();
    const vector = await fresh.embedQuery('씨앗');
    await Promise.all([fresh.dispose(), fresh.dispose()]);
    expect(await fresh.embedQuery('씨앗')).toEqual(vector);
    const after = await fresh.describe();
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
  });

  it('does not begin before it is needed', async () => {
    const unused = new TransformersEmbeddings({ model: '/no/such/model', cacheDirectory: tmpdir() });
    await unused.dispose();
  });

  it('of another folder of the same files gives the same vectors under its own name', async () => {
    const fresh = modelAt(await modelFolder('ssiat-embed-copy'));
    expect(await fresh.embedQuery('씨앗')).toEqual(await embeddings.embedQuery('씨앗'));
    const { model, revision } = await fresh.describe();
    expect(model).toBe('ssiat-embed-copy');
    expect(revision).toBe((await embeddings.describe()).revision);
  });

  it('calls a model with the prefixes of its family', async () => {
    const fresh = modelAt(await modelFolder('multilingual-e5-test'));
    expect(await fresh.describe()).toMatchObject({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
    await expect(fresh.embedQuery(' ')).rejects.toThrow(RangeError);
  });

  it.each(['/no/such/model', 'no-such-folder', 'a/b/c', ''])(
    'of %j says that there is no such model',
    async (model) => {
      await expect(modelAt(model).describe()).rejects.toMatchObject({
        name: 'SsiatError',
        code: 'model',
        message: expect.stringMatching(/임베딩 모델/),
      });
    },
  );

  it.each(['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx'])(
    'of a folder without %s names the file, and works once it is there',
    async (file) => {
      const folder = await modelFolder();
      await rm(path.join(folder, file));
      const fresh = modelAt(folder);
      await expect(fresh.embedQuery('씨앗')).rejects.toMatchObject({
        code: 'model',
        message: expect.stringContaining(file),
      });
      await cp(path.join(MODEL, file), path.join(folder, file));
      expect(await fresh.embedQuery('씨앗')).toHaveLength(512);
    },
  );

  it.each(['onnx/model_quantized.onnx', 'tokenizer.json', 'config.json'])(
    'of a folder whose %s is broken says so, and works once it is whole',
    async (file) => {
      const folder = await modelFolder();
      const broken = path.join(folder, file);
      await rm(broken);
      await cp(path.join(MODEL, file), broken);
      await truncate(broken, 20);
      const fresh = modelAt(folder);
      const failures = await Promise.allSettled([fresh.embedQuery('씨앗'), fresh.describe()]);
      for (const failure of failures) {
        expect(failure).toMatchObject({
          status: 'rejected',
          reason: {
            name: 'SsiatError',
            code: 'model',
            message: expect.stringMatching(/ssiat-embed-test.*온전한지/),
            cause: expect.any(Error),
          },
        });
      }
      await cp(path.join(MODEL, file), broken);
      expect(await fresh.embedQuery('씨앗')).toHaveLength(512);
    },
  );
});

describe('where a model is', () => {
  it('is a folder when there is one, else a name on the hub', async () => {
    expect(locateModel(MODEL)).toEqual({
      kind: 'folder',
      name: 'ssiat-embed-ko',
      parent: path.dirname(MODEL),
      dtype: 'q8',
    });
    expect(locateModel('Xenova/bge-m3')).toEqual({ kind: 'hub', name: 'Xenova/bge-m3', dtype: 'q8' });
  });

  it('takes full precision where there is nothing else', async () => {
    const folder = await modelFolder();
    await cp(path.join(folder, 'onnx/model_quantized.onnx'), path.join(folder, 'onnx/model.onnx'));
    await rm(path.join(folder, 'onnx/model_quantized.onnx'));
    expect(locateModel(folder)).toMatchObject({ kind: 'folder', dtype: 'fp32' });
  });

  it('gives another revision for other weights or another tokenizer', async () => {
    const folder = await modelFolder();
    const before = await modelRevision(locateModel(folder));
    expect(await modelRevision(locateModel(folder))).toBe(before);
    await rm(path.join(folder, 'tokenizer.json'));
    await writeFile(path.join(folder, 'tokenizer.json'), '{}');
    expect(await modelRevision(locateModel(folder))).not.toBe(before);
  });
});
