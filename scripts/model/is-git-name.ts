/**
 * Whether a disk may take the name of a file or folder for `.git`: in any letter case (macOS, Windows), with code points that HFS+
 * passes over, with the blanks, dots and streams that NTFS drops, or as its short name (`GIT~1`).
 */
export function isGitName(name: string): boolean {
  const plain = name.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return /^(?:\.git|git~\d+)[ .]*(?::.*)?$/su.test(plain.toUpperCase().toLowerCase());
}
