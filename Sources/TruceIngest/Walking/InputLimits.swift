/// How large an input may be before it is set aside instead of filling the memory.
package struct InputLimits: Sendable {
  /// Bytes of one file, unpacked; JSON Lines have no limit.
  package var fileBytes: Int
  /// Bytes of one line of JSON Lines or of plain text: no article is a tenth of it.
  package var lineBytes: Int

  package init(fileBytes: Int = 256 << 20, lineBytes: Int = 16 << 20) {
    self.fileBytes = fileBytes
    self.lineBytes = lineBytes
  }
}
