import type { WordTable } from './types.ts';

/** What the `xinshao` command says. */
export const cliWords = {
  help: {
    'zh-CN': `用法：xinshao list <命令>

  build 文件…    把部门导出的 CSV、XLSX、XLS 做成名单
      --law 代码 --id 名单编号 --publisher 发布单位 --out 文件夹
      [--name 名称] [--held-by CN-3701] [--domain 管理领域] [--disclosure public|sharing|authorised|not-public]
      [--issued 日期] [--expires 日期] [--sequence 期号] [--since 上一期文件夹]
      [--key 签名私钥] [--person-key 自然人密钥] [--state 代码=normal|revoked|objection]… [--list-name 名单名称]
      [--preview 只预览] [--strict 有疑即止] [--leave-out-wrong 跳过错误行] [--report 报告.csv]
  sign 文件夹 --key 签名私钥
  verify 文件夹 --trust 公钥… [--on 日期]
  diff 旧文件夹 新文件夹
  keygen --out 文件夹 [--person]
  inspect 文件或文件夹

用法：xinshao officer pin --staff-no 工号 --name 姓名
  输入复核口令，给出策略 secondPerson 中的一项

  通用：--lang zh-CN|en   退出码：0 完成，2 输入有误且未写出任何文件，1 程序故障`,
    en: `Usage: xinshao list <command>

  build FILES…    departments' CSV, XLSX and XLS exports to a list
      --law CODE --id ID --publisher NAME --out DIR
      [--name NAME] [--held-by CN-3701] [--domain FIELD] [--disclosure public|sharing|authorised|not-public]
      [--issued DATE] [--expires DATE] [--sequence N] [--since DIR]
      [--key FILE] [--person-key FILE] [--state CODE=normal|revoked|objection]… [--list-name NAME]
      [--preview] [--strict] [--leave-out-wrong] [--report FILE.csv]
  sign DIR --key FILE
  verify DIR --trust FILE… [--on DATE]
  diff OLD NEW
  keygen --out DIR [--person]
  inspect FILE|DIR

Usage: xinshao officer pin --staff-no NUMBER --name NAME
  asks for a PIN and prints an entry for the policy's secondPerson

  Always: --lang zh-CN|en   Exit code: 0 done, 2 bad input and nothing written, 1 a fault of ours`,
  },
  usage: {
    'missing-option': { 'zh-CN': '缺少参数', en: 'Missing option' },
    'bad-date': { 'zh-CN': '日期无效（应为 YYYY-MM-DD）', en: 'Not a possible date (YYYY-MM-DD)' },
    'expires-early': {
      'zh-CN': '失效日期不能早于发布日期',
      en: 'A list cannot expire before it is issued',
    },
    'bad-place': {
      'zh-CN': '归集地区应写作 CN 或 CN- 加行政区划代码（如 CN-3701）',
      en: 'A place is CN, or CN- and GB/T 2260 digits (CN-3701)',
    },
    'two-lists': {
      'zh-CN': '需要两个名单文件夹：xinshao list diff 旧文件夹 新文件夹',
      en: 'Two lists are needed: xinshao list diff OLD NEW',
    },
    'unknown-command': { 'zh-CN': '没有这个命令', en: 'No such command' },
    'unknown-option': { 'zh-CN': '没有这个参数', en: 'No such option' },
    'bad-option': { 'zh-CN': '参数写法有误，或缺少参数值', en: 'Option misused, or its value is missing' },
    'unknown-language': { 'zh-CN': '语言只能是 zh-CN 或 en', en: 'The language is zh-CN or en' },
    'bad-sequence': { 'zh-CN': '期号应为正整数', en: 'The sequence must be a positive whole number' },
    'bad-id': {
      'zh-CN': '名单编号只能用小写字母、数字和连字符',
      en: 'An id has lower-case letters, digits and hyphens',
    },
    'bad-disclosure': { 'zh-CN': '公开方式不认识', en: 'Unknown disclosure mode' },
    'bad-state': {
      'zh-CN': '状态应写作 代码=normal|revoked|objection',
      en: 'A state is CODE=normal|revoked|objection',
    },
    'bad-key': { 'zh-CN': '签名私钥无效', en: 'Not a signing key' },
    'unknown-law': {
      'zh-CN': '没有这个法规包；请核对代码，或用 --held-by 写明归集地区',
      en: 'No such law pack; check the code or say --held-by',
    },
    'no-files': { 'zh-CN': '没有给出要导入的文件', en: 'No files given' },
    'no-file': { 'zh-CN': '找不到文件', en: 'No such file' },
    'bad-disk': {
      'zh-CN': '无法读写；请核对文件夹是否可写、磁盘是否已满、文件是否被其他程序打开。原有名单没有改动',
      en: 'Cannot read or write: check that the folder may be written to, the disk is not full, and no other program has the file open. The list that stood there is unchanged',
    },
    'bad-report': {
      'zh-CN': '无法写出逐行报告；请核对文件夹是否存在、是否可写',
      en: 'The report cannot be written; check that its folder exists and may be written to',
    },
    'report-over-input': {
      'zh-CN': '逐行报告不能覆盖要导入的文件，请另取文件名',
      en: 'The report would overwrite a file to be read; give it another name',
    },
    'no-list': { 'zh-CN': '不是名单文件夹', en: 'Not a list' },
    'no-header': { 'zh-CN': '没有找到认识的表头', en: 'No known header' },
    'short-pin': { 'zh-CN': '复核口令不能少于8个字符', en: 'A PIN has at least 8 characters' },
    'pins-differ': { 'zh-CN': '两次输入的口令不一致', en: 'The two PINs differ' },
    exists: { 'zh-CN': '已存在，不会覆盖', en: 'Exists and will not be overwritten' },
  },
  stage: {
    read: { 'zh-CN': '读取', en: 'Reading' },
    write: { 'zh-CN': '写出', en: 'Writing' },
    delta: { 'zh-CN': '增量', en: 'Delta' },
  },
  keygen: {
    'zh-CN': (out: string, spki: string) =>
      `已生成 ${out}/signing.key（私钥，妥善保管，不要随名单发布）和 signing.pub。\n客户端策略中填写的公钥：\n${spki}`,
    en: (out: string, spki: string) =>
      `Made ${out}/signing.key (private: keep it safe, never publish it) and signing.pub.\nPublic key for the clients' policy:\n${spki}`,
  },
  pin: { 'zh-CN': '复核口令（至少8个字符，不显示）：', en: 'PIN (at least 8 characters, not shown): ' },
  pinAgain: { 'zh-CN': '再输入一次：', en: 'Once more: ' },
  signed: {
    'zh-CN': (folder: string) => `已签名：${folder}/manifest.sig`,
    en: (folder: string) => `Signed: ${folder}/manifest.sig`,
  },
  built: {
    'zh-CN': (out: string, sequence: number, subjects: number, records: number) =>
      `已写出 ${out}：第${sequence}期，主体${subjects}个，记录${records}条。`,
    en: (out: string, sequence: number, subjects: number, records: number) =>
      `Wrote ${out}: issue ${sequence}, ${subjects} subjects, ${records} records.`,
  },
  k: {
    'zh-CN': (least: number) =>
      `按需查询时，每次取回相邻的一段分片，其中至少有 ${least} 个主体；服务器不知道查的是哪一个。`,
    en: (least: number) =>
      `Read on demand, each lookup fetches neighbouring shards together: the server learns only that one of at least ${least} subjects was asked about.`,
  },
  unsigned: {
    'zh-CN': (out: string) => `尚未签名，客户端不会接受。下一步：xinshao list sign ${out} --key signing.key`,
    en: (out: string) =>
      `Not signed yet: no client will take it. Next: xinshao list sign ${out} --key signing.key`,
  },
  endless: {
    'zh-CN': (count: number) =>
      `${count}条记录没有违法行为终止日期（失信行为终止日期）。按这部法规披露期自终止之日起算，算不出最后一日的记录，客户端显示为“未能核查”：请在导出表中加上这一列。`,
    en: (count: number) =>
      `${count} records have no day on which the act ended (违法行为终止日期, 失信行为终止日期). This law counts disclosure from it; without a last day clients show a record as “could not be checked”: add that column to the export.`,
  },
  preview: { 'zh-CN': '以上为预览，未写出任何文件。', en: 'This was a preview; nothing was written.' },
  previewReport: {
    'zh-CN': (file: string) => `以上为预览，未写出名单；逐行报告见 ${file}。`,
    en: (file: string) => `This was a preview; no list was written. Row by row: ${file}.`,
  },
  diff: {
    'zh-CN': (from: number, to: number, c: { added: number; changed: number; removed: number }) =>
      `第${from}期 → 第${to}期：新增${c.added}个主体，变更${c.changed}个，移除${c.removed}个。`,
    en: (from: number, to: number, c: { added: number; changed: number; removed: number }) =>
      `Issue ${from} → ${to}: ${c.added} subjects added, ${c.changed} changed, ${c.removed} removed.`,
  },
  layout: {
    penalty: { 'zh-CN': '版式：行政处罚', en: 'Layout: penalties (行政处罚)' },
    licence: { 'zh-CN': '版式：行政许可', en: 'Layout: licences (行政许可)' },
    debtor: { 'zh-CN': '版式：失信被执行人', en: 'Layout: judgment defaulters (失信被执行人)' },
    abnormal: { 'zh-CN': '版式：经营异常名录', en: 'Layout: abnormal operation (经营异常名录)' },
    serious: { 'zh-CN': '版式：严重违法失信名单', en: 'Layout: seriously unlawful (严重违法失信名单)' },
    red: { 'zh-CN': '版式：红名单', en: 'Layout: red list (红名单)' },
    black: { 'zh-CN': '版式：黑名单', en: 'Layout: black list (黑名单)' },
    measures: {
      'zh-CN': '版式：惩戒措施清单（不含主体记录，不能做成名单）',
      en: 'Layout: list of measures (says nothing about anybody; makes no list)',
    },
    feedback: {
      'zh-CN': '版式：查询与反馈（不含信用记录，不能做成名单）',
      en: 'Layout: queries and feedback (no finding about anybody; makes no list)',
    },
  },
  inspect: {
    column: {
      'zh-CN': (header: string, field: string) => `  ${header} → ${field}`,
      en: (header: string, field: string) => `  ${header} → ${field}`,
    },
    unknown: {
      'zh-CN': (header: string) => `  ${header} → （不采用）`,
      en: (header: string) => `  ${header} → (not used)`,
    },
  },
  verify: {
    'no-signature': { 'zh-CN': '没有签名（manifest.sig）', en: 'No signature (manifest.sig)' },
    'bad-signature': {
      'zh-CN': '签名不符，或不是所信任的公钥',
      en: 'Bad signature, or not by a trusted key',
    },
    damaged: {
      'zh-CN': (path: string) => `文件缺失或已改动：${path}`,
      en: (path: string) => `Missing or changed: ${path}`,
    },
    disagrees: { 'zh-CN': '索引与分片内容不一致', en: 'Index and shards disagree' },
    stale: {
      'zh-CN': (day: string) => `注意：名单有效期至 ${day}，已过期`,
      en: (day: string) => `Note: the list was valid to ${day}`,
    },
    whole: {
      'zh-CN': (id: string, sequence: number, subjects: number) =>
        `名单完好：${id} 第${sequence}期，主体${subjects}个，签名有效。`,
      en: (id: string, sequence: number, subjects: number) =>
        `Whole: ${id}, issue ${sequence}, ${subjects} subjects, signature valid.`,
    },
  },
} satisfies Readonly<Record<string, WordTable | WordTable[string]>>;
