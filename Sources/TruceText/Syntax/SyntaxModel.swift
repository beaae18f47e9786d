import CProcessor
package import Foundation
package import TruceModel

/// The trained model of the syntax stage, in memory of large pages.
///
/// Layout of the file, little-endian: the magic `TRUCESYN`, `UInt32` version, `UInt32` number of
/// sections, `UInt64` checksum of all that follows, then for each section eight bytes of name,
/// `UInt64` offset and `UInt64` length, then the sections, each on a multiple of 64 bytes.
/// `Training/` writes it.
package struct SyntaxModel: Sendable {
  /// The layout that this program reads.
  static let version: UInt32 = 7
  static let magic = Array("TRUCESYN".utf8)
  static let headerSize = 24
  static let entrySize = 24

  /// The parts of the file.
  enum Section: String, CaseIterable {
    case tokens = "tokens  "
    case contractions = "contract"
    case sentences = "sentence"
    case tagClasses = "tagclass"
    case lexicon = "lexicon "
    case tagSets = "tagsets "
    case tags = "tags    "
    case lemmaRules = "lemmarul"
    case lemmas = "lemmas  "
    case labelSets = "labelset"
    case forwardParser = "parser 0"
    case mirroredParser = "parser 1"
    case secondForwardParser = "parser 2"
    case secondMirroredParser = "parser 3"
    case thirdForwardParser = "parser 4"
    case thirdMirroredParser = "parser 5"
    case fourthForwardParser = "parser 6"
    case fourthMirroredParser = "parser 7"
    case fifthForwardParser = "parser 8"
    case arcs = "arcs    "
  }

  /// The parsers that vote, the one that stands for all in a quick tree first.
  static let parsers: [Section] = [
    .forwardParser, .mirroredParser, .secondForwardParser, .secondMirroredParser,
    .thirdForwardParser, .thirdMirroredParser, .fourthForwardParser, .fourthMirroredParser,
    .fifthForwardParser,
  ]

  /// Whether the parser with this index reads from the end of the sentence.
  static func isMirrored(_ parser: Int) -> Bool { parser % 2 == 1 }

  /// What every reading needs, the first parser included, in large pages.
  private let core: Data
  /// The whole file, mapped; the parsers that vote in thorough trees are read from it.
  private let file: Data
  private let ranges: [Section: Range<Int>]
  let tagClasses: [TagClass]
  /// For each number of a tag whether it is that of a finite verb or an auxiliary.
  let isFinite: [Bool]
  let lemmaRules: [LemmaRule]

  /// Reads the file. Throws `LexiconError` where it is missing, cut short, of another version or
  /// damaged.
  package init(contentsOf url: URL) throws(LexiconError) {
    let file: Data
    do {
      file = try Data(contentsOf: url, options: .alwaysMapped)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: url.path)
      let reason: LexiconError.Reason = isThere ? .unreadable("\(error)") : .missing
      throw LexiconError(path: url.path, reason: reason)
    }
    let result = file.withUnsafeBytes { Self.open($0) }
    switch result {
    case .failure(let fault):
      throw LexiconError(path: url.path, reason: .incompatible(fault.message))
    case .success(let opened):
      ranges = opened.ranges
      let classes = opened.tagClasses
      tagClasses = classes
      isFinite = (0...255).map { $0 < classes.count && FiniteVerbs.isFinite(classes[$0]) }
      lemmaRules = opened.lemmaRules
      core = Self.inLargePages(file, opened.ranges)
      self.file = file
    }
  }

  /// A copy of the front of `file`, without the parsers that only vote, in large pages; `file`
  /// itself where there is no memory for that.
  private static func inLargePages(_ file: Data, _ ranges: [Section: Range<Int>]) -> Data {
    let voting = parsers.dropFirst().compactMap { ranges[$0]?.lowerBound }
    let end = min(file.count, voting.min() ?? file.count)
    return file.withUnsafeBytes { bytes in
      HugePages.data(end) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<end])) }
    } ?? file
  }

  /// Calls `body` with views of all parts.
  func withViews<Value>(_ body: (SyntaxViews) throws -> Value) rethrows -> Value? {
    try core.withUnsafeBytes { core in
      try file.withUnsafeBytes { file in
        guard let views = SyntaxViews(core, file, ranges, lemmaRules) else { return nil }
        return try body(views)
      }
    }
  }

  private struct Fault: Error { var message: String }

  private struct Opened {
    var ranges: [Section: Range<Int>]
    var tagClasses: [TagClass]
    var lemmaRules: [LemmaRule]
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) -> Result<Opened, Fault> {
    guard bytes.count >= headerSize, Array(bytes[..<8]) == magic else {
      return .failure(Fault(message: "not a syntax model"))
    }
    let found = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard found == version else {
      return .failure(Fault(message: "version \(found) instead of \(version)"))
    }
    let sum = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard checksum(UnsafeRawBufferPointer(rebasing: bytes[headerSize...])) == sum else {
      return .failure(Fault(message: "the checksum is wrong"))
    }
    guard let ranges = sections(bytes), SyntaxViews(bytes, bytes, ranges, []) != nil,
      let classes = ranges[.tagClasses].flatMap({ tagClasses(bytes[$0]) }),
      let rules = ranges[.lemmaRules].flatMap({ lemmaRules(bytes[$0]) })
    else { return .failure(Fault(message: "a section is missing or malformed")) }
    return .success(Opened(ranges: ranges, tagClasses: classes, lemmaRules: rules))
  }

  private static func sections(_ bytes: UnsafeRawBufferPointer) -> [Section: Range<Int>]? {
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard count < 100, bytes.count >= headerSize + count * entrySize else { return nil }
    var ranges: [Section: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let name = String(decoding: bytes[entry..<(entry + 8)], as: UTF8.self)
      let start = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
      let length = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
      guard start <= bytes.count, length <= UInt64(bytes.count) - start, start % 64 == 0
      else { return nil }
      if let section = Section(rawValue: name) {
        ranges[section] = Int(start)..<Int(start + length)
      }
    }
    return ranges
  }

  private static func tagClasses(_ bytes: Slice<UnsafeRawBufferPointer>) -> [TagClass]? {
    let codes = Array(bytes)
    var classes: [TagClass] = []
    for index in stride(from: 0, to: codes.count - 1, by: 2) {
      let code = UInt16(codes[index]) | UInt16(codes[index + 1]) << 8
      guard let next = TagClass(code: code) else { return nil }
      classes.append(next)
    }
    return classes.isEmpty ? nil : classes
  }

  /// Each rule: bytes to cut, 1 where the case is kept, length of the ending, the ending.
  private static func lemmaRules(_ slice: Slice<UnsafeRawBufferPointer>) -> [LemmaRule]? {
    let bytes = Array(slice)
    var rules: [LemmaRule] = []
    var at = 0
    while at + 3 <= bytes.count {
      let end = at + 3 + Int(bytes[at + 2])
      guard end <= bytes.count else { return nil }
      rules.append(
        LemmaRule(
          cut: Int(bytes[at]), ending: Array(bytes[(at + 3)..<end]), keepsCase: bytes[at + 1] == 1))
      at = end
    }
    return rules
  }

  /// A fast checksum against damage: not for security.
  ///
  /// Four sums side by side, of every fourth eight bytes each, since one alone would wait for its
  /// last product at each step; then what is left of the bytes.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func word(_ at: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
    var sums = InlineArray<4, UInt64> { UInt64($0 + 1) }
    var at = wideSums(bytes, &sums)
    while at + 32 <= bytes.count {
      for index in 0..<4 { sums[index] = mixed(sums[index], word(at + 8 * index)) }
      at += 32
    }
    var sum = mixed(mixed(mixed(sums[0], sums[1]), sums[2]), sums[3])
    while at < bytes.count {
      sum = mixed(sum, UInt64(bytes[at]))
      at += 1
    }
    return sum
  }

  /// Takes in as much as can be taken in four numbers at a time; returns how many bytes that is.
  private static func wideSums(
    _ bytes: UnsafeRawBufferPointer, _ sums: inout InlineArray<4, UInt64>
  ) -> Int {
    guard has_wide_registers() != 0, let base = bytes.baseAddress else { return 0 }
    let count = bytes.count / 32
    withUnsafeMutableBytes(of: &sums) { sums in
      guard let first = sums.baseAddress else { return }
      mix_wide_sums(
        first.assumingMemoryBound(to: UInt64.self), base.assumingMemoryBound(to: UInt8.self),
        Int64(count))
    }
    return count * 32
  }

  /// One step of the checksum (the constant is that of FNV: Fowler, Noll and Vo 1991).
  @inline(__always) private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x0000_0100_0000_01b3
    return product ^ product >> 31
  }
}
