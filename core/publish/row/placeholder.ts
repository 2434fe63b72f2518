/** Lines under a table that explain it, and sums: 表格说明, 填表说明, 注：, 合计. */
const EXPLANATION =
  /^(表格说明|填表说明|填报说明|说明[:：]?|注[:：]|备注[:：]|合计|总计|共\s*\d+\s*条|制表|填表人|联系人|联系电话)/;

export const isExplanation = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length === 0 || (filled.length <= 3 && EXPLANATION.test(filled[0]!.trim()));
};

/** Not a name: a row of the template that numbers or describes its columns. */
export const isNamePlaceholder = (name: string): boolean =>
  /^(\d{1,3}|必填|选填|示例|字符型?|varchar.*)$/i.test(name);
