import Foundation

/// Writes the model file that `SyntaxModel` reads.
struct ModelFile {
  private var sections: [(SyntaxModel.Section, [UInt8])] = []

  mutating func add(_ section: SyntaxModel.Section, _ bytes: [UInt8]) {
    sections.append((section, bytes))
    note("section \(section): \(bytes.count) bytes")
  }

  func write(to path: String) throws {
    var table: [UInt8] = []
    var body: [UInt8] = []
    let begin = SyntaxModel.headerSize + sections.count * SyntaxModel.entrySize
    for (section, bytes) in sections {
      while (begin + body.count) % 64 != 0 { body.append(0) }
      table += Array(section.rawValue.utf8)
      table += Self.bytes(UInt64(begin + body.count)) + Self.bytes(UInt64(bytes.count))
      body += bytes
    }
    let payload = table + body
    let sum = payload.withUnsafeBytes { SyntaxModel.checksum($0) }
    let count = UInt32(sections.count)
    let header = SyntaxModel.magic + Self.bytes(SyntaxModel.version) + Self.bytes(count)
    let file = header + Self.bytes(sum) + payload
    try Data(file).write(to: URL(fileURLWithPath: path))
    note("model: \(file.count) bytes")
  }

  private static func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
