import { authority, officer, type LegacyCase } from './cases.ts';
import { escapeHtml as e } from './encoding.ts';

/**
 * 申请信息 as a JSP tag library left it: cells closed by the next cell or by the wrong tag, rows left open,
 * `id="txt"` three times over, `name` without `id`, full-width colons, styles in attributes.
 */
export function caseTable(c: LegacyCase): string {
  const codeLabel = c.isPerson ? '公民身份号码' : c.code.length === 15 ? '注册号' : '统一社会信用代码';
  const codeCell =
    c.codeIn === 'input'
      ? `<input type="text" name="tyshxydm" id="txt" value="${e(c.code)}" disabled style="width:200px;border:1px solid #c0c0c0">`
      : `<span style="letter-spacing:0">${e(c.code)}</span><input type=hidden name="tyshxydm" value="${e(c.code)}">`;
  const nameLabel = c.isPerson ? '申请人' : '申请单位';
  return `<table class="form" width="820" border="0" cellspacing="1" cellpadding="0" bgcolor="#A9BFD6">
  <col width="130"><col width="350"><col width="110"><col width="230">
  <tr><td colspan="4" class="h">一、申请信息</td></tr>
  <tr>
    <td class="l" width="120">${nameLabel}：<td class="v" width="320">${e(c.name)}
    <td class="l" width="110" nowrap>受理编号：</td><td class="v">${e(c.number)}</td>
  <tr>
    <td class="l">${codeLabel}：</th><td class="v" colspan="3">${codeCell}</td>
  </tr>
  <tr>
    <td class="l">申请事项：</td>
    <td class="v"><select name="sxmc" id="txt" disabled><option selected>${e(c.matter)}</option></select></td>
    <td class="l">受理日期：<td class="v"><input name="slrq" id="txt" readonly value="${c.acceptedOn}" size="12">
  </tr>
  <tr>
    <td class="l">${c.isPerson ? '工作单位' : '法定代表人'}：</td><td class="v">${c.isPerson ? '（示例）自由职业' : e(c.legalRep)}</td>
    <td class="l">承诺期限：</td><td class="v"><font color="#CC0000">${c.days}</font>个工作日</td>
  <tr>
    <td class="l">${c.isPerson ? '住址' : '住所'}：<td class="v" colspan=3 title="示例市历下区（示例）明湖路1号">示例市历下区（示例）明湖路1号　　邮编：250000</td>
  </tr>
  <tr>
    <td class="l">联系人：</td><td class="v">（示例）杨晓梅</td>
    <td class="l">联系电话：</td><td class="v">0531-00000000</td>
  </tr>
  ${agentRow(c)}
  <tr>
    <td class="l">办理机关：</td><td class="v">${authority.name}<br><font color="gray">机关代码 ${authority.code}</font></td>
    <td class="l">承办处室：</td><td class="v">${e(c.office)}</td>
  </tr>
  <tr><td colspan="4" class="h">二、申请材料</td></tr>
  <tr><td colspan="4" class="v" style="padding:0">${materials}</td></tr>
  <tr><td colspan="4" class="h">三、审核意见</td></tr>
  <tr>
    <td class="l">当前环节：</td><td class="v"><b>${e(c.stage)}</b></td><td class="l">经办人：</td><td class="v">${officer}</td>
  </tr>
  <tr>
    <td class="l">审核意见：<br><select style="width:84px" onchange="if(this.value)this.form.spyj.value=this.value"><option value="">常用语</option><option>同意</option><option>材料齐全，符合法定条件，拟同意</option><option>请申请人补正材料</option></select></td>
    <td class="v" colspan="3"><textarea name="spyj" cols="70" rows="3">同意</textarea></td>
  </tr>
</table>`;
}

function agentRow({ agent }: LegacyCase): string {
  if (!agent) return '';
  return `<tr><td class="l">代理机构：<td class="v">${e(agent.name)}<td class="l">代理机构代码：<td class="v">${e(agent.code)}`;
}

const materials = `<table width="100%" border="0" cellspacing="0" cellpadding="0" class="list">
<tr><th width="40">序号<th>材料名称<th width="70">份数<th width="90">收取方式<th width="80">审查结果</tr>
<tr><td align=center>1<td>行政许可申请表<td align=center>1<td align=center>网上提交<td align=center><font color=green>合格</font>
<tr><td align=center>2<td>法定代表人（负责人）身份证明<td align=center>1<td align=center>窗口收取<td align=center><font color=green>合格</font>
<tr><td align=center>3<td>经营（办公）场所使用证明<td align=center>1<td align=center>窗口收取<td align=center><font color=green>合格</font></table>`;
