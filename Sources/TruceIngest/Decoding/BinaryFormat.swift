/// Names the common binary formats by their first bytes.
enum BinaryFormat {
  /// Marks from each format's specification, as collected in `file(1)`'s magic database.
  private static let marks: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF"), ([0x50, 0x4B, 0x03, 0x04], "ZIP or Office"),
    ([0xD0, 0xCF, 0x11, 0xE0], "old Office"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"), ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    (Array("SQLite format 3".utf8), "SQLite"), ([0x42, 0x5A, 0x68], "bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    (Array("{\\rtf".utf8), "RTF"),
  ]

  /// nil: none of them.
  static func name(of bytes: [UInt8]) -> String? {
    marks.first { bytes.starts(with: $0.bytes) }?.name
  }
}
