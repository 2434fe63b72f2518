/** Where the law packs lie: beside the script. The build replaces this module by the script's own address. */
export const packFolder = (): string => new URL('../../core/law/packs/', import.meta.url).href;
