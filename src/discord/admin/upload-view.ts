import { z } from 'zod';
import { type Upload, uploadSchema } from '../../service/seeds/upload.ts';
import type { Store } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { keepView } from '../keep-view.ts';

const KIND = 'uploads';
const payloadSchema = z.object({ uploads: z.array(uploadSchema) });

/** Keeps uploads behind the buttons of their message; the result names them, if they could be kept. */
export function keepUploads(uploads: readonly Upload[], ownerId: string, context: BotContext): string | null {
  return keepView({ kind: KIND, ownerId, payload: { uploads } }, context);
}

/** Null when they are too old or unknown. */
export function findUploads(store: Store, id: string, viewerId: string): readonly Upload[] | null {
  const view = store.views.get(id, viewerId);
  return view?.kind === KIND ? (payloadSchema.safeParse(view.payload).data?.uploads ?? null) : null;
}

export function changeUploads(store: Store, id: string, uploads: readonly Upload[]): void {
  store.views.replace(id, { uploads });
}
