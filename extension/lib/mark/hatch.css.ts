/** What everything we draw into a page is written in. */
export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
/** The ground of what could not be checked: it passes for nothing else. */
export const HATCH = (soft: string): string =>
  `repeating-linear-gradient(-45deg,${soft} 0 5px,#fff 5px 10px)`;
