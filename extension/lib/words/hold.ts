import type { WordTable } from '../../../core/words/types.ts';
import type { DecisionProblem } from '../message/own.ts';

export const holdWords = {
  title: {
    'zh-CN': (n: number) => `审批前请确认：申请人有${n}项记录需要您判断`,
    en: (n: number) =>
      `Before you approve: ${n === 1 ? 'one record needs' : `${n} records need`} your judgement`,
  },
  titleListed: {
    'zh-CN': (n: number) => `审批前请确认：申请人有${n}项严重失信主体名单记录`,
    en: (n: number) =>
      `Before you approve: ${n === 1 ? 'one severe-dishonesty listing' : `${n} severe-dishonesty listings`}`,
  },
  caseNumber: {
    'zh-CN': (number: string) => `受理编号 ${number}`,
    en: (number: string) => `case ${number}`,
  },
  pauses: {
    'zh-CN': '信哨只暂停这一步，不代您作决定。确认后按原操作继续，并记入核查日志。',
    en: 'Xinshao only pauses this step; you decide. Once confirmed it goes on as it was, and is logged.',
  },
  decision: { 'zh-CN': '处理意见', en: 'Decision' },
  apply: { 'zh-CN': '适用措施', en: 'Apply a measure' },
  applyHint: { 'zh-CN': '选择拟采取的措施（可多选）', en: 'Choose one or more' },
  decline: { 'zh-CN': '不执行', en: 'Do not apply' },
  declineHint: { 'zh-CN': '选择原因', en: 'Choose a reason' },
  statement: { 'zh-CN': '关联性与相当性说明', en: 'Statement of relevance and proportionality' },
  required: { 'zh-CN': '（必填）', en: ' (required)' },
  statementApply: {
    'zh-CN': '说明该失信行为与本次申请事项的关联，以及所采取措施与情节相当的理由',
    en: 'How the conduct bears on this application, and why the measure is in proportion',
  },
  statementDecline: { 'zh-CN': '说明不执行的具体理由', en: 'Why no measure is applied' },
  back: { 'zh-CN': '返回检查', en: 'Go back' },
  confirm: { 'zh-CN': '确认并继续审批', en: 'Confirm and continue' },
  confirming: { 'zh-CN': '正在记入日志…', en: 'Writing the log…' },
  choose: { 'zh-CN': '请选择适用措施或者不执行。', en: 'Choose to apply a measure or not.' },
  chooseMeasure: { 'zh-CN': '请至少选择一项措施。', en: 'Choose at least one measure.' },
  chooseReason: { 'zh-CN': '请选择不执行的原因。', en: 'Choose a reason.' },
  write: { 'zh-CN': '请写明说明，不能空白。', en: 'Write the statement; it can’t be blank.' },
  covered: {
    'zh-CN': '页面上有内容遮挡本对话框，为防误点，不能在这里确认。',
    en: 'Something on the page covers this dialog. To rule out a mistaken click it can’t be confirmed here.',
  },
  tooEarly: {
    'zh-CN': '对话框刚刚出现，为防误点，刚才的点击没有采用。请看过内容后再点。',
    en: 'This dialog has only just appeared. To rule out a mistaken click, that click was not taken. Please read it first.',
  },
  moved: {
    'zh-CN': '原页面移走或者遮挡了确认对话框，因此改在本窗口确认。原操作仍在暂停，不会自动提交。',
    en: 'The page took the dialog away or covered it, so it is confirmed here. The step still waits; nothing is sent by itself.',
  },
  inWindow: { 'zh-CN': '在单独窗口中确认', en: 'Confirm in a window of its own' },
  gone: {
    'zh-CN': '这一步已经处理或者页面已离开，可以关闭本窗口。',
    en: 'This step is settled or its page is gone; you can close this window.',
  },
  second: { 'zh-CN': '复核人', en: 'Second officer' },
  secondHint: {
    'zh-CN': '本单位要求由另一名工作人员复核。请复核人看过以上内容后，本人输入口令。',
    en: 'Your department asks another officer to confirm. They read the above and enter their own PIN.',
  },
  secondPick: { 'zh-CN': '请选择', en: 'Choose' },
  pin: { 'zh-CN': '复核口令', en: 'PIN' },
  noneNow: {
    'zh-CN': '名单或者规定已更新，这一步不再需要确认。请返回后重新提交。',
    en: 'Lists or rules have changed, and this step need not be confirmed any more. Go back and submit it again.',
  },
  art27: { 'zh-CN': '说明的依据', en: 'Why a statement' },
} satisfies WordTable;

export const problemWords = {
  changed: {
    'zh-CN': '打开对话框后记录或者规定有变化，请看过新的内容再确认。',
    en: 'Records or rules have changed since this dialog opened. Please look again before you confirm.',
  },
  incomplete: { 'zh-CN': '措施、原因或者说明没有填全。', en: 'Measure, reason or statement is missing.' },
  gone: {
    'zh-CN': '这一步已经处理，或者页面已离开。',
    en: 'This step is settled already, or its page is gone.',
  },
  'not-logged': {
    'zh-CN': '日志没有写成，操作没有继续。请重试；仍不行请联系管理员。',
    en: 'The log could not be written, so nothing went on. Try again; if that fails, ask your administrator.',
  },
  'second-none': {
    'zh-CN':
      '本单位策略要求复核，但没有可用的复核人，操作没有继续。请管理员在策略 secondPerson 中登记复核人；您可以先返回检查。',
    en: 'Policy asks for a second officer but names none who could be, so nothing went on. Your administrator can add one under secondPerson; you can go back meanwhile.',
  },
  'second-nameless': {
    'zh-CN': '还没有填写经办人，无法确认复核人是另一个人。请先在“信哨”的选项页填写经办人。',
    en: 'The officer’s name is not set, so nobody can tell that the second is another person. Set it on the options page first.',
  },
  'second-missing': {
    'zh-CN': '请复核人选择姓名并输入口令。',
    en: 'The second officer chooses their name and enters their PIN.',
  },
  'second-self': {
    'zh-CN': '复核人不能是经办人本人。',
    en: 'The second officer must be somebody else.',
  },
  'second-wrong': { 'zh-CN': '复核口令不对，请重新输入。', en: 'Not this officer’s PIN. Enter it again.' },
  'second-wait': {
    'zh-CN': '口令多次不对，暂时不能再试。请稍后再试，或者由其他复核人复核。',
    en: 'Too many wrong PINs. Try again later, or ask another second officer.',
  },
} satisfies WordTable & Record<DecisionProblem, unknown>;
