import type { WordTable } from '../../../core/words/types.ts';

/** Words of the page on which an administrator makes a site profile by clicks. */
export const editorWords = {
  title: { 'zh-CN': '信哨 · 制作站点配置', en: 'Xinshao · Make a site profile' },
  how: {
    'zh-CN':
      '在业务系统中打开一件办件，然后在这里逐项点“选取”，再到页面上点对应的位置。选取时页面不会有任何动作。',
    en: 'Open a case in your system. Then press “Pick” here and click the matching place on the page. While you pick, the page does nothing.',
  },
  name: { 'zh-CN': '配置名称', en: 'Name of the profile' },
  place: { 'zh-CN': '办理机关所在地', en: 'Place of the authority' },
  authority: { 'zh-CN': '办理机关', en: 'Authority' },
  match: { 'zh-CN': '适用页面', en: 'Pages' },
  matchHint: {
    'zh-CN': '一行一个，* 代表任意内容。选取第一项后自动填写。',
    en: 'One a line, * stands for anything. Filled in after the first pick.',
  },
  rows: { 'zh-CN': '列表行', en: 'Row of the list' },
  rowsHint: {
    'zh-CN': '一页只有一件办件时不需要。列表页请点任意一行：以下各项在按下按钮的那一行内读取。',
    en: 'Not needed where a page shows one case. On a list click any row: what follows is read in the row whose button is pressed.',
  },
  nowList: {
    'zh-CN':
      '这个按钮每行都有，已把每一行作为一件办件。此前选取的各项请在行内重新选取；如果本页只有一件办件，请清除“列表行”。',
    en: 'Every row has this button, so each row is now a case. Pick again within a row what was picked before; if the page shows one case only, clear “Row of the list”.',
  },
  code: { 'zh-CN': '申请人代码', en: 'Applicant’s code' },
  subjectName: { 'zh-CN': '申请人名称', en: 'Applicant’s name' },
  matterName: { 'zh-CN': '申请事项', en: 'Matter' },
  matterType: { 'zh-CN': '事项类别', en: 'Kind of matter' },
  domain: { 'zh-CN': '管理领域', en: 'Field of administration' },
  domainHint: {
    'zh-CN': '与记录的管理领域比较，用来提示是否关联。可不填。',
    en: 'Compared with a record’s field to suggest relevance. Optional.',
  },
  infrastructure: {
    'zh-CN': '基础设施、特许经营',
    en: 'Infrastructure, concession',
  },
  infrastructureHint: {
    'zh-CN':
      '事项是否属于由财政资金安排的基础设施建设或者公共事业特许经营。资金和项目支持、招标投标事项用到；不说明的，需要这一项才能判断的记录显示“未能核查”，不会暂停。',
    en: 'Whether the matter is publicly funded infrastructure or a utility concession. Asked in funding and bidding; where it is not said, a record that turns on it is “not checked”, never held.',
  },
  notSaid: { 'zh-CN': '不说明', en: 'Not said' },
  is: { 'zh-CN': '属于', en: 'It is' },
  isNot: { 'zh-CN': '不属于', en: 'It is not' },
  caseNumber: { 'zh-CN': '受理编号', en: 'Case number' },
  acceptedOn: { 'zh-CN': '受理日期', en: 'Day of acceptance' },
  promise: { 'zh-CN': '承诺期限', en: 'Promised limit' },
  approve: { 'zh-CN': '审批通过按钮', en: 'Approve button' },
  pass: { 'zh-CN': '退回等不暂停的按钮', en: 'Buttons never held (send back)' },
  endpoints: { 'zh-CN': '提交地址', en: 'Endpoints' },
  endpointsHint: {
    'zh-CN': '点“记录提交”后，到页面上点“审批通过”。请求会被截下，不会发出，系统里的办件不受影响。',
    en: 'Press “Record”, then approve on the page. The request is caught and not sent; the case stays as it is.',
  },
  onFailure: { 'zh-CN': '核查失败时', en: 'If the check fails' },
  pick: { 'zh-CN': '选取', en: 'Pick' },
  pickNamed: { 'zh-CN': (what: string) => `选取${what}`, en: (what: string) => `Pick: ${what}` },
  pickOnPage: {
    'zh-CN': (what: string) => `请点“${what}”所在的位置（按 Esc 取消）`,
    en: (what: string) => `Click: ${what} (Esc cancels)`,
  },
  picking: { 'zh-CN': '请到页面上点选…', en: 'Click on the page…' },
  clear: { 'zh-CN': '清除', en: 'Clear' },
  clearNamed: { 'zh-CN': (what: string) => `清除${what}`, en: (what: string) => `Clear: ${what}` },
  where: { 'zh-CN': (what: string) => `${what}的位置`, en: (what: string) => `Where ${what} stands` },
  now: { 'zh-CN': '现在读到', en: 'Reads now' },
  nothing: { 'zh-CN': '没有读到内容', en: 'finds nothing' },
  notPicked: { 'zh-CN': '未选取', en: 'not picked' },
  otherFrame: {
    'zh-CN':
      '这一项在另一个框架页里。一份配置只读一个框架页，请在同一框架页里选取，或者为另一框架页另做一份配置。',
    en: 'That stands in another frame. A profile reads one frame: pick within it, or make another profile for the other frame.',
  },
  record: { 'zh-CN': '记录提交', en: 'Record' },
  recording: { 'zh-CN': '正在记录：请到页面上点“审批通过”', en: 'Recording: approve on the page' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  caught: { 'zh-CN': '截下的请求（没有发出）', en: 'Requests caught (not sent)' },
  use: { 'zh-CN': '作为提交地址', en: 'Use as endpoint' },
  typed: { 'zh-CN': '地址', en: 'Address' },
  method: { 'zh-CN': '方法', en: 'Method' },
  params: {
    'zh-CN': '参数（名=值，以 & 相连；用来区分通过与退回）',
    en: 'Values (name=value, joined by &; tells approval from sending back)',
  },
  addEndpoint: { 'zh-CN': '添加地址', en: 'Add an address' },
  test: { 'zh-CN': '试运行', en: 'Test run' },
  testing: {
    'zh-CN': '试运行中：请到页面上分别点“审批通过”和“退回”。请求都会被截下，不会发出。',
    en: 'Test run: press approve and send back on the page. Requests are caught and not sent.',
  },
  wouldHold: {
    'zh-CN': '识别为审批通过：有需要确认的记录时会暂停',
    en: 'recognised as the approval: held where a record asks for it',
  },
  wouldPass: { 'zh-CN': '不是审批通过：不会暂停', en: 'not the approval: never held' },
  pressed: { 'zh-CN': '点了审批通过按钮', en: 'the approve button was pressed' },
  pressedFor: { 'zh-CN': (who: string) => `：${who}`, en: (who: string) => `: ${who}` },
  pressedNone: {
    'zh-CN': '，但不能确定是哪一行',
    en: ', but it can’t be told which row is meant',
  },
  save: { 'zh-CN': '保存并启用', en: 'Save and enable' },
  saved: {
    'zh-CN': (revision: number) => `已保存为第${revision}版并启用。打开的页面刷新后生效。`,
    en: (revision: number) => `Saved as revision ${revision} and enabled. Reload open pages.`,
  },
  export: { 'zh-CN': '导出', en: 'Export' },
  wrong: { 'zh-CN': '还不能保存：', en: 'Can’t be saved yet:' },
  unreachable: {
    'zh-CN': '够不到页面。请在业务系统页面上点工具栏的信哨图标，先在该站点启用，再点“制作站点配置”。',
    en: 'The page can’t be reached. Press the Xinshao button on your system’s page, enable the site, then “Make a site profile”.',
  },
  open: { 'zh-CN': '制作站点配置', en: 'Make a site profile' },
} satisfies WordTable;
