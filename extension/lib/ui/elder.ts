/** 长辈模式: type of 20 px in place of 14, and everything with it. */
export function showElder(on: boolean): void {
  document.documentElement.style.setProperty('zoom', on ? '1.43' : '');
}
