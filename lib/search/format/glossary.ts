/** The glossary as the search ships it: only what this corpus can answer. */
export interface PackedGlossary {
  /** Groups of the community: `回滚|rollback>roll back`. Terms after `>` are understood, but stand in no pair. */
  groups: string[];
  /** Groups of everyday words, which count less. */
  common: string[];
  /** `資料庫 → 数据库` and the like: what is typed, then what it stands for. */
  regional: string[];
}
