const MEBIBYTE = 1024 * 1024;

/** Korean reason for a file above the size limit (bytes). */
export function tooLargeReason(size: number, maxFileBytes: number): string {
  return `파일이 너무 큽니다(${megabytes(size)}, 한도 ${megabytes(maxFileBytes)}). 나누어 넣거나 SEEDS_MAX_FILE_MB를 늘려 주세요.`;
}

function megabytes(bytes: number): string {
  return bytes < MEBIBYTE ? `${bytes.toLocaleString('ko-KR')}바이트` : `${(bytes / MEBIBYTE).toFixed(1)}MB`;
}
