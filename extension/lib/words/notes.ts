import type { WordTable } from '../../../core/words/types.ts';

/** What the holder says in a page, where the panel can't. */
export const holdNotes = {
  checking: {
    'zh-CN': '信哨正在核查，核查完成后自动继续…',
    en: 'Xinshao is checking; this goes on by itself…',
  },
  notCheckedPassed: {
    'zh-CN': '信哨未能核查本次操作，操作已照常继续，请人工核对申请人的信用记录。',
    en: 'Xinshao could not check this action. It went on as usual; please check the applicant’s record by hand.',
  },
  notCheckedHeld: {
    'zh-CN': '信哨未能核查本次操作，按本单位设置已暂停，请稍后重试或联系管理员。',
    en: 'Xinshao could not check this action. By your department’s setting it waits; try again, or ask your administrator.',
  },
  someNotCheckedPassed: {
    'zh-CN': (cases: readonly number[], of: number) =>
      `本次操作共${of}条，其中第${cases.join('、')}条信哨未能核查，请人工核对申请人的信用记录。`,
    en: (cases: readonly number[], of: number) =>
      `Of the ${of} rows of this action, Xinshao could not check number ${cases.join(', ')}. Please check the applicants’ records by hand.`,
  },
  someNotCheckedHeld: {
    'zh-CN': (cases: readonly number[], of: number) =>
      `本次操作共${of}条，其中第${cases.join('、')}条信哨未能核查，按本单位设置，整批操作已暂停。请稍后重试，或者取消勾选该条后再提交。`,
    en: (cases: readonly number[], of: number) =>
      `Of the ${of} rows of this action, Xinshao could not check number ${cases.join(', ')}. By your department’s setting all of them wait; try again, or untick it and submit the others.`,
  },
  noRowPassed: {
    'zh-CN':
      '信哨无法确定本次操作针对列表中的哪一行、哪个申请人，未能核查，操作已照常继续，请人工核对申请人的信用记录。',
    en: 'Xinshao could not tell which rows of the list, or which applicants, this action is about, so it was not checked. It went on as usual; please check the applicants’ records by hand.',
  },
  noRowHeld: {
    'zh-CN':
      '信哨无法确定本次操作针对列表中的哪一行、哪个申请人，未能核查，按本单位设置已暂停。请勾选要办理的行，或使用行内的按钮。',
    en: 'Xinshao could not tell which rows of the list, or which applicants, this action is about, so it was not checked and, by your department’s setting, waits. Tick the rows, or use the button in the row.',
  },
  noProfileInTime: {
    'zh-CN': '信哨没有及时读到本页配置，此前的操作未经核查，已照常继续，请人工核对申请人的信用记录。',
    en: 'Xinshao could not read this page’s profile in time. What was done so far went on unchecked; please check the applicant’s record by hand.',
  },
  pressAgain: {
    'zh-CN': '已确认并记入日志，请再次点击原按钮完成操作。',
    en: 'Confirmed and logged. Please press the same button once more.',
  },
} satisfies WordTable;
