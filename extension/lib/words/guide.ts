import type { WordTable } from '../../../core/words/types.ts';

/** Words of the first-run guide: nothing here that the software does not keep. */
export const guideWords = {
  title: { 'zh-CN': '信哨 · 使用指引', en: 'Xinshao · First steps' },
  open: { 'zh-CN': '使用指引', en: 'First steps' },
  lead: {
    'zh-CN': '信哨在您现有的审批系统里提示信用记录，并说明依据哪条规定、可以采取什么措施。设置只需几分钟。',
    en: 'Xinshao shows credit records in the approval system you already use, with the rule they rest on and what it allows. Setting it up takes a few minutes.',
  },
  does: { 'zh-CN': '信哨做什么', en: 'What it does' },
  doesNot: { 'zh-CN': '信哨不做什么', en: 'What it never does' },
  marks: {
    'zh-CN': '识别页面上的统一社会信用代码等标识，在旁边标出核查结果。',
    en: 'Recognises credit codes and other identifiers on the page and marks each with its result.',
  },
  shows: {
    'zh-CN': '在面板中列出记录、来源、截至日期、可采取的措施和法律条文。',
    en: 'Lists records, source, date, possible measures and the article of law in a panel.',
  },
  holds: {
    'zh-CN': '有站点配置的页面，命中须慎重处理的记录时，在提交前暂停，请您选择措施或写明不执行的理由。',
    en: 'On pages with a site profile, pauses before submission when a record calls for it, and asks for your measure or your reason.',
  },
  noRefusal: {
    'zh-CN': '不自动驳回。是否采取措施，由您决定。',
    en: 'It refuses nothing by itself. Whether a measure applies is your decision.',
  },
  noSending: {
    'zh-CN': '不外发您查询了谁。名单存在本机，查询也在本机；只有本单位设置了反馈地址，处理结果才发往该地址。',
    en: 'It never sends who is looked up. List and look-up are on this computer; only if your department has set an address for feedback do decisions go there.',
  },
  noSilence: {
    'zh-CN': '不把“未能核查”当作“未查到”。没有名单、名单过期或者出错时，会明确说明。',
    en: 'It never passes off “Not checked” as “None found”. A missing or outdated list or an error is said plainly.',
  },
  who: { 'zh-CN': '谁在这里办件', en: 'Who works here' },
  whoHint: {
    'zh-CN': '填写本单位、经办人和所在地。所在地决定适用哪些地方规定；单位和经办人写入日志，供日后查证。',
    en: 'Name department, officer and place. The place decides whose local rules apply; department and officer go into the log.',
  },
  whoMissing: { 'zh-CN': '还没有填写单位或经办人', en: 'department or officer not given yet' },
  whoGo: { 'zh-CN': '填写单位与人员', en: 'Fill in' },
  list: { 'zh-CN': '装入信用名单', en: 'Get a credit list' },
  listHint: {
    'zh-CN': '装入信用主管部门提供的名单文件，或者填写名单地址和公钥，以后自动更新。',
    en: 'Load the file your credit office gave you, or give the list’s address and public key to have it kept up to date.',
  },
  listMissing: { 'zh-CN': '还没有名单', en: 'no list yet' },
  listStale: { 'zh-CN': '名单已过期', en: 'the list is out of date' },
  listThere: {
    'zh-CN': (n: number) => `已有${n}份名单`,
    en: (n: number) => (n === 1 ? 'one list' : `${n} lists`),
  },
  listGo: { 'zh-CN': '装入名单', en: 'Get a list' },
  site: { 'zh-CN': '配置审批系统', en: 'Describe your system' },
  siteHint: {
    'zh-CN':
      '导入管理员提供的站点配置；也可以打开审批页面，点工具栏上的信哨图标，用点选方式新建。没有站点配置时只提示，不暂停。',
    en: 'Import the site profile from your administrator, or open the approval page, press Xinshao’s toolbar button and make one by clicks. Without a profile Xinshao advises and pauses nothing.',
  },
  siteMissing: { 'zh-CN': '还没有站点配置（可以以后再配）', en: 'no site profile yet (can wait)' },
  siteThere: {
    'zh-CN': (n: number) => `已有${n}份站点配置`,
    en: (n: number) => (n === 1 ? 'one site profile' : `${n} site profiles`),
  },
  siteGo: { 'zh-CN': '导入站点配置', en: 'Import a profile' },
  try: { 'zh-CN': '试一试', en: 'Try it' },
  tryHint: {
    'zh-CN':
      '打开平时办件的页面，点工具栏上的信哨图标，选“在本站点启用”，再刷新页面。识别到的标识旁会出现下面的标记，结果和依据在面板中查看。',
    en: 'Open a page you work on, press Xinshao’s toolbar button, choose “Enable on this site” and reload. One of these marks appears beside what was recognised; result and article stand in the panel.',
  },
  later: { 'zh-CN': '以后再说', en: 'Later' },
  laterHint: {
    'zh-CN': '关闭本页后，可以从“选项”再次打开。',
    en: 'Close this page any time; it can be opened again from Options.',
  },
  close: { 'zh-CN': '完成', en: 'Done' },
  other: { 'zh-CN': 'English', en: '中文' },
} satisfies WordTable;
