import { page, position } from './layout.ts';

const row = (left: string, leftField: string, right: string, rightField: string): string =>
  `<tr><td class="l" width="130">${left}：<td class="v" width="310">${leftField}
<td class="l" width="130">${right}：</td><td class="v">${rightField}</td>`;
const text = (name: string, more = ''): string => `<input type="text" name="${name}" size="26"${more}>`;

/** A form that asks for too much: what can be had by sharing, what may not be collected, what needs consent. */
export function registerPage(): string {
  return page(
    '信用信息补充登记',
    `${position('信用管理', '信用信息补充登记')}
<form name="djForm" onsubmit="return false">
<table class="form" width="820" border="0" cellspacing="1" cellpadding="0" bgcolor="#A9BFD6">
<tr><td colspan="4" class="h">一、基本情况</td></tr>
${row('姓　　名', text('xm'), '联系电话', text('lxdh'))}
${row('公民身份号码', text('zjhm'), '工作单位', text('gzdw'))}
${row('住　　址', text('zz'), '政治面貌', '<select name="zzmm"><option>群众<option>中共党员</select>')}
<tr><td colspan="4" class="h">二、补充信息</td></tr>
${row('宗教信仰', '<select name="zjxy"><option value="">请选择<option>无<option>有</select>', '血　　型', text('xx', ' maxlength="2"'))}
${row('家庭年收入（元）', text('jtnsr'), '不动产权证号', text('bdcqzh'))}
<tr><td colspan="4" class="h">三、申请材料</td></tr>
${row('营业执照复印件', '<input type="file" name="yyzz">', '疾控中心培训证明', '<input type="file" name="pxzm">')}
<tr><td class="l">备　　注：<td class="v" colspan="3"><textarea name="bz" cols="70" rows="2"></textarea>
</table>
<div class="btns"><input type="button" class="btn" id="btnBc" value="保 存" onclick="showResult('已保存。', true)">
<input type="button" class="btn" value="返 回" onclick="history.back()"></div>
<div id="result" class="result" style="display:none"></div>
</form>`,
    'class="mainbody"',
  );
}
