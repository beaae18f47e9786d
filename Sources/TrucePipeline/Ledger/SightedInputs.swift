import Foundation
import TruceIngest
import TruceStore

/// An input with the hash of its bytes.
struct SightedInput: Sendable {
  var item: InputItem
  /// nil: there are no bytes.
  var digest: Data?
  /// The ledger has these bytes already.
  var isKnown: Bool
}

/// The inputs at some paths, each with whether the ledger has it already.
struct SightedInputs: Sequence, IteratorProtocol {
  private var walker: InputWalker
  private let known: Set<Data>

  /// `spared`: files that are not opened, the ledger's own.
  init(paths: [String], known: Set<Data>, sparing spared: [String]) {
    walker = InputWalker(paths: paths, files: .live.sparing(spared))
    self.known = known
  }

  mutating func next() -> SightedInput? {
    guard let item = walker.next() else { return nil }
    let digest = item.bytes.map { ContentHash.of($0) }
    return SightedInput(item: item, digest: digest, isKnown: digest.map(known.contains) ?? false)
  }
}

extension InputItem {
  /// What a report would be read from; nil: nothing can be.
  var bytes: [UInt8]? {
    switch self {
    case .file(_, _, let bytes), .line(_, _, let bytes): bytes
    case .setAside, .skipped: nil
    }
  }

  /// What the bytes are read as.
  var recordKind: ReportRecord.Kind {
    switch self {
    case .file(_, .html, _): .html
    case .line: .jsonl
    case .file, .setAside, .skipped: .text
    }
  }
}
