/** What a paper form of a material is called: it is the material all the same. */
const PAPER = /(?:的)?(?:纸质(?:件|版)?|原件|复印件|扫描件|影印件|照片)+/g;

/** Whether a label asks for a material on paper. */
export const asksForPaper = (label: string): boolean => /纸质|原件|复印件/.test(label);

/**
 * A label without what stands around the item.
 *
 * @example bareLabel('本人血型（必填）：') //=> '血型'
 */
export const bareLabel = (label: string): string =>
  label
    .replace(/[（(【[].*?[）)\]】]/g, '')
    .replace(/[\s:：*＊、，。]/g, '')
    .replace(/^(?:请?(?:填写|输入|选择|提供|上传))/, '')
    .replace(PAPER, '')
    .replace(/^(?:申请人|本人|个人|家庭|您的|你的|既往|年|月)+/, '')
    .replace(/(?:采集|情况|信息|类型|号码|编号|金额|总额|说明|状况|明细|模板|图像|数据)+$/, '');
