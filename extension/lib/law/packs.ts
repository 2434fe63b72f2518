/// <reference types="vite/types/importMeta.d.ts" />
import type { LawPack } from '../../../core/law/types.ts';

const files = import.meta.glob<LawPack>('../../../core/law/packs/*.json', { eager: true, import: 'default' });

/** Every law pack of the build, in force or not; checked against the schema when the build is tested. */
export const LAW: readonly LawPack[] = Object.values(files);
