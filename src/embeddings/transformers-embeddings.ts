import { Embeddings } from '@langchain/core/embeddings';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { SsiatError } from '../errors.ts';
import { type EmbeddingFamily, embeddingFamily } from './families.ts';
import { locateModel, type ModelLocation, modelRevision } from './model-location.ts';

/** No model reads further than its context (at most 8,192 tokens); the tokenizer would go through all of it. */
const MAX_CHARACTERS = 32_768;

/** What an index must remember of the model that made its vectors. */
export interface EmbeddingDescription {
  readonly model: string;
  readonly revision: string;
  readonly dimension: number;
  readonly dtype: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

export interface TransformersEmbeddingsOptions {
  /** A folder with a transformers.js feature-extraction model, or a hub id. */
  readonly model: string;
  /** Where a hub model's files are kept. */
  readonly cacheDirectory: string;
}

interface LoadedModel {
  readonly pipeline: FeatureExtractionPipeline;
  readonly description: EmbeddingDescription;
  readonly family: EmbeddingFamily;
}

/**
 * LangChain embeddings over a transformers.js model that runs in this process. The model is loaded once, when first
 * needed; calls that come meanwhile wait for the same load, and a failed load may be tried again.
 */
export class TransformersEmbeddings extends Embeddings {
  private readonly options: TransformersEmbeddingsOptions;
  private loading: Promise<LoadedModel> | null = null;

  constructor(options: TransformersEmbeddingsOptions) {
    super({});
    this.options = options;
  }

  /** Loads the model if need be and tells what it is. @throws SsiatError `model` */
  async describe(): Promise<EmbeddingDescription> {
    return (await this.load()).description;
  }

  /**
   * Unit vectors of passages, in order; the zero vector, which is near nothing, for a text of which the model knows no
   * token at all (a lone invisible or broken character).
   *
   * @throws SsiatError `model` when the model cannot be had or gives anything but finite numbers of its dimension.
   * @throws RangeError for an empty text.
   */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return this.embed(texts, 'passagePrefix');
  }

  /** The vector of a question, as for documents. */
  override async embedQuery(text: string): Promise<number[]> {
    return (await this.embed([text], 'queryPrefix'))[0]!;
  }

  /** Frees the model; no call may be under way. A later call loads it again. */
  async dispose(): Promise<void> {
    const { loading } = this;
    this.loading = null;
    const loaded = await loading?.catch(() => null);
    await loaded?.pipeline.dispose();
  }

  private async embed(
    texts: readonly string[],
    prefix: 'queryPrefix' | 'passagePrefix',
  ): Promise<number[][]> {
    if (texts.length === 0) return [];
    if (texts.some((text) => text.trim() === '')) throw new RangeError('an empty text has no embedding');
    const { pipeline, family, description } = await this.load();
    const inputs = texts.map((text) => family[prefix] + text.slice(0, MAX_CHARACTERS));
    return toVectors(await pipeline(inputs, poolingOptions(family)), texts.length, description.dimension);
  }

  private load(): Promise<LoadedModel> {
    this.loading ??= loadModel(this.options).catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}

async function loadModel({ model, cacheDirectory }: TransformersEmbeddingsOptions): Promise<LoadedModel> {
  const location = locateModel(model);
  const family = embeddingFamily(location.name);
  try {
    const pipeline = await createPipeline(location, cacheDirectory);
    const probe = await pipeline(['차원'], poolingOptions(family));
    const dimension = probe.dims.at(-1)!;
    if (toVectors(probe, 1, dimension)[0]!.every((value) => value === 0)) throw notFinite();
    const description = {
      model: location.name,
      revision: await modelRevision(location),
      dimension,
      dtype: location.dtype,
      queryPrefix: family.queryPrefix,
      passagePrefix: family.passagePrefix,
    };
    return { pipeline, description, family };
  } catch (cause) {
    if (cause instanceof SsiatError) throw cause;
    const advice =
      location.kind === 'hub'
        ? '네트워크와 모델 이름을 확인하거나, EMBEDDING_MODEL을 비워 함께 들어 있는 모델을 쓰세요.'
        : '모델 파일이 온전한지 확인해 주세요.';
    throw new SsiatError('model', `임베딩 모델 ${location.name}을(를) 불러오지 못했습니다. ${advice}`, {
      cause,
    });
  }
}

async function createPipeline(
  location: ModelLocation,
  cacheDirectory: string,
): Promise<FeatureExtractionPipeline> {
  const { env, LogLevel, pipeline } = await import('@xenova/transformers');
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = location.kind === 'hub';
  env.allowLocalModels = location.kind === 'folder';
  env.cacheDir = cacheDirectory;
  if (location.kind === 'folder') env.localModelPath = location.parent;
  return pipeline('feature-extraction', location.name, {
    dtype: location.dtype,
    local_files_only: location.kind === 'folder',
  });
}

function poolingOptions(family: EmbeddingFamily) {
  return { pooling: family.pooling, normalize: true } as const;
}

/** Checks what came back: a wrong shape or a NaN here would spoil the whole index unseen. */
function toVectors(
  { dims, data }: { dims: number[]; data: ArrayLike<unknown> },
  count: number,
  dimension: number,
): number[][] {
  if (dims.length !== 2 || dims[0] !== count || dims[1] !== dimension || !(data instanceof Float32Array)) {
    throw new SsiatError(
      'model',
      '임베딩 모델의 출력 모양이 맞지 않습니다. 문장 임베딩 모델인지 확인해 주세요.',
      {
        cause: new Error(`expected [${count}, ${dimension}], got [${dims.join(', ')}]`),
      },
    );
  }
  const vectors: number[][] = [];
  for (let row = 0; row < count; row++) {
    const vector = Array.from(data.subarray(row * dimension, (row + 1) * dimension));
    // The mean over no token at all is 0 / 0; a model that is broken fails its probe when it is loaded.
    if (vector.every(Number.isNaN)) vector.fill(0);
    if (!vector.every(Number.isFinite)) throw notFinite();
    vectors.push(vector);
  }
  return vectors;
}

function notFinite(): SsiatError {
  return new SsiatError('model', '임베딩 모델이 숫자가 아닌 값을 냈습니다. 모델 파일을 확인해 주세요.');
}
