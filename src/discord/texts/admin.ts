import { reindexEn, reindexKo } from './reindex.ts';
import { settingsEn, settingsKo } from './settings.ts';
import { statusEn, statusKo } from './status.ts';

/** Administering. */
export const adminKo = { reindex: reindexKo, status: statusKo, settings: settingsKo };

export const adminEn: typeof adminKo = { reindex: reindexEn, status: statusEn, settings: settingsEn };
