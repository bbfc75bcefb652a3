/** A whole number with its thousands parted; Korean and English write it alike. */
export function countText(value: number): string {
  return Math.round(value).toLocaleString('en');
}
