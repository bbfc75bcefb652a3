import { z } from 'zod';
import { ApiError, type ErrorTree } from '../api-error.ts';

/**
 * Reads a request's body by a schema.
 *
 * @throws ApiError 50035 with Discord's error tree.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw formError(result.error.issues);
}

/** Reports what a schema of its own cannot say; `code` is what Discord's error tree carries. */
export function refuse(
  context: z.RefinementCtx,
  path: readonly (string | number)[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: 'custom', path: [...path], message, params: { discord: code } });
}

/** Text whose length counts in code points, as Discord counts it. */
export function text(max: number, min = 0) {
  return z.string().superRefine((value, context) => {
    const length = codePoints(value);
    if (value === '' && min > 0) refuse(context, [], 'BASE_TYPE_REQUIRED', 'This field is required');
    else if (length < min)
      refuse(context, [], 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else if (length > max)
      refuse(context, [], 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length. (got ${length})`);
  });
}

export function codePoints(value: string): number {
  return [...value].length;
}

export function link(protocols: readonly string[] = ['http:', 'https:']) {
  return z.string().superRefine((value, context) => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      refuse(context, [], 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  });
}

/** 50035 of one wrong field. */
export function fieldError(field: string, code: string, message: string): ApiError {
  return formError([{ code: 'custom', path: [field], message, params: { discord: code } }]);
}

function formError(issues: readonly z.core.$ZodIssue[]): ApiError {
  const found = issues.map((issue) => ({
    path: issue.path.map(String),
    code: discordCode(issue),
    message: issue.message,
  }));
  const detail = found.map(({ path, code, message }) => `${path.join('.')} ${code} ${message}`).join('; ');
  return new ApiError(400, 50035, 'Invalid Form Body', { errors: errorTree(found), detail });
}

interface FoundIssue {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

function errorTree(issues: readonly FoundIssue[]): ErrorTree {
  const here = issues.filter(({ path }) => path.length === 0);
  const below = new Map<string, FoundIssue[]>();
  for (const issue of issues) {
    const [head, ...rest] = issue.path;
    if (head !== undefined) below.set(head, [...(below.get(head) ?? []), { ...issue, path: rest }]);
  }
  return {
    ...Object.fromEntries([...below].map(([field, inside]) => [field, errorTree(inside)])),
    ...(here.length > 0 && { _errors: here.map(({ code, message }) => ({ code, message })) }),
  };
}

function discordCode(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return String(issue.params?.discord);
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'BASE_TYPE_REQUIRED'
        : `${issue.expected.toUpperCase()}_TYPE_CONVERT`;
    case 'too_big':
      return issue.origin === 'array' ? 'BASE_TYPE_BAD_LENGTH' : 'NUMBER_TYPE_MAX';
    case 'too_small':
      return issue.origin === 'array' ? 'BASE_TYPE_BAD_LENGTH' : 'NUMBER_TYPE_MIN';
    case 'invalid_union':
      return 'UNION_TYPE_CHOICES';
    default:
      return 'BASE_TYPE_CHOICES';
  }
}
