/** Address of a law file: beside the script. The build replaces this module by one that knows the script's address. */
export const beside = (file: string): string =>
  new URL(
    file === 'choices.json' ? '../../core/law/silences.json' : `../../core/law/packs/${file}`,
    import.meta.url,
  ).href;
