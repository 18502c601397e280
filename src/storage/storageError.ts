import { AppError } from '../domain/faults/appError';

/** What was to be done with a file, for the sentence about its failure. */
export type FileAction = 'list' | 'read' | 'save' | 'delete';

const actions: Record<FileAction, string> = {
  list: 'The saved reports could not be listed',
  read: 'The report could not be read',
  save: 'The report could not be saved',
  delete: 'The report could not be deleted',
};

const reasons: Record<string, string> = {
  EACCES: 'the folder of saved reports does not allow it. Check its permissions',
  EBUSY: 'another program is using its file. Try again',
  EDQUOT: 'your disk quota is used up. Make room, then try again',
  EIO: 'the disk reports a fault. Check the disk',
  EISDIR: 'there is a folder of that name. Rename the folder',
  EMFILE: 'too many files are open. Try again',
  ENAMETOOLONG: 'the name of its file is too long for this disk',
  ENFILE: 'too many files are open on this computer. Try again',
  ENOENT: 'its file is not there',
  ENOSPC: 'the disk is full. Make room, then try again',
  ENOTDIR: 'the folder of saved reports is not a folder. Check its path',
  EPERM: 'the folder of saved reports does not allow it. Check its permissions',
  EROFS: 'the disk can only be read. Make it writable, then try again',
};

/** What the file system threw, as a sentence about what was to be done. */
export function toStorageError(
  thrown: unknown,
  at: { action: FileAction; path: string },
): AppError<'storage'> {
  const code = getErrorCode(thrown) ?? 'no code';
  const reason = reasons[code] ?? 'the disk refused it. Try again';
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
