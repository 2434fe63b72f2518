/** Address of a law file: beside the script. The build replaces this module by one that knows the script's address. */
export const beside = (file: string): string =>
  new URL(
    file === 'choices.json' ? '../../core/law/silences.json' : `../../core/law/packs/${file}`,
    import.meta.url,
  ).href;

/** Codes of the packs the build lays there, asked for without a look at the index. */
export const LAID: readonly string[] = [];
