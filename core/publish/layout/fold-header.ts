/** Headers have full-width letters, spaces, underscores of three kinds and required-marks. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_＿\-–—*﹡:]/g, '')
    .replace(/[【〔［{]/g, '(')
    .replace(/[】〕］}]/g, ')')
    .replace(/\((必填|选填|非必填)\)/g, '');
