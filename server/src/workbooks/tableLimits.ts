/** What a file may hold at most, so that no file can harm the server. */
export const tableLimits = {
  rows: 200_000,
  columns: 300,
  /** Characters of one cell; Excel itself allows 32,767. */
  cell: 32_767,
  /** Parts of a workbook, their size when unpacked, and how many times larger than packed. */
  parts: 1_000,
  inflatedBytes: 1_073_741_824,
  ratio: 200,
  /** Characters of all different texts of a workbook: they must be held in memory. */
  sharedCharacters: 60_000_000,
  /** Nesting of XML. */
  depth: 64,
} as const;
