const MAX_LENGTH = 200;
/** Titles that programs give: of nothing, of a template, or the name of the file that was printed. */
const NO_TITLE =
  /^(?:untitled.*|no ?title|제목\s?없음|무제|이름\s?없음|빈 문서.*|문서\s?\d*|document\s?\d*|presentation\s?\d*|프레젠테이션\s?\d*|powerpoint (?:presentation|프레젠테이션)|slide \d+|슬라이드 \d+|microsoft (?:word|powerpoint|excel|office).*|한글\s?문서.*|about:blank|https?:.*|title|제목)$/i;
const FILE_NAME = /\.(?:hwpx?|docx?|pptx?|xlsx?|pdf|indd|qxd|rtf|odt|txt|html?|tmp|ai)$/i;
/** Names that installations give to whoever uses them. */
const NO_AUTHOR =
  /^(?:user\d*|users?|admin(?:istrator)?|owner|사용자|관리자|작성자|windows 사용자|microsoft office (?:user|사용자)|hp|samsung|lg|pc|desktop[-\w]*|unknown|anonymous|author|test|python-pptx|\d+)$/i;

/** A title that a file's properties state; null when it is none that an author gave. */
export function statedTitle(value: string): string | null {
  return isUsable(value) && !NO_TITLE.test(value) && !FILE_NAME.test(value) ? value : null;
}

/** An author that a file's properties state; null for the names that programs fill in. */
export function statedAuthor(value: string): string | null {
  return isUsable(value) && !NO_AUTHOR.test(value) ? value : null;
}

/** Text of some length that was not mangled on its way. */
function isUsable(value: string): boolean {
  return (
    value.length > 1 && value.length <= MAX_LENGTH && /\p{L}/u.test(value) && !/[\ufffd\p{Co}]/u.test(value)
  );
}
