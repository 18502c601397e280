import { AppError } from '../domain/faults/appError';

/** What failed, for the message. */
export type FileAction = 'list' | 'read' | 'save' | 'delete';

const actions: Record<FileAction, string> = {
  list: "The saved reports couldn't be listed",
  read: "The report couldn't be read",
  save: "The report couldn't be saved",
  delete: "The report couldn't be deleted",
};

const reasons: Record<string, string> = {
  EACCES: 'permission denied. Check the permissions of the reports folder',
  EBUSY: 'another program is using its file. Try again',
  EDQUOT: 'your disk quota is used up. Free up space, then try again',
  EIO: 'a disk error occurred. Check the disk',
  EISDIR: 'a folder has the same name. Rename the folder',
  EMFILE: 'too many files are open. Try again',
  ENAMETOOLONG: 'the name of its file is too long for this disk',
  ENFILE: 'too many files are open on this computer. Try again',
  ENOENT: 'the file no longer exists',
  ENOSPC: 'the disk is full. Free up space, then try again',
  ENOTDIR: "the path of the reports folder isn't a folder. Check the path",
  EPERM: 'permission denied. Check the permissions of the reports folder',
  EROFS: 'the disk is read-only. Make it writable, then try again',
};

/** The file system's error as a message about what failed, why, and what to do. */
export function toStorageError(
  thrown: unknown,
  at: { action: FileAction; path: string },
): AppError<'storage'> {
  const code = getErrorCode(thrown) ?? 'no code';
  const reason = reasons[code] ?? 'the file system returned an error. Try again';
  return new AppError('storage', `${actions[at.action]}: ${reason}. (${code}, ${at.path})`, {
    details: { path: at.path },
    cause: thrown,
  });
}

/** The code of a file system's error, such as `ENOENT`. */
export function getErrorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
