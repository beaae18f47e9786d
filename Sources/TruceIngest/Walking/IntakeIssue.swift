package import TruceModel

/// Everything that can be wrong with an input, with its code and its words.
///
/// Each code has an entry in `docs/errors.md`.
package enum IntakeIssue: Hashable, Sendable {
  case notFound, vanished, noPermission, linkLoop, notAFile, emptyFolder, ledger
  case hidden, unknownKind
  case empty
  case binary(format: String?)
  case damagedGzip
  case tooLarge(limit: Int)
  case lineTooLong(line: Int, limit: Int)
  case unreadable(String)
  case undecodable
  /// UTF-8 with broken sequences: their number and the byte offset of the first.
  case brokenCharacters(count: Int, offset: Int)
  case malformedLine(line: Int, column: Int, what: String)
  case noText(line: Int)
  case noArticle
  case brokenPage
  case noPublicationDate
  case badDate(String)
  case dateConflict(given: String, printed: String)

  /// `wasListed`: the path came out of a folder's listing and was not typed.
  init(_ failure: FileFailure, wasListed: Bool) {
    self =
      switch failure {
      case .missing: wasListed ? .vanished : .notFound
      case .noPermission: .noPermission
      case .linkLoop: .linkLoop
      case .damagedGzip: .damagedGzip
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .other(let words): .unreadable(words)
      }
  }

  /// The issue about `subject`, a path or a report's id.
  package func issue(at subject: String) -> Issue {
    Issue(code: "ingest.\(code)", message: "\(subject): \(words)", subject: subject)
  }

  /// The code without its stage.
  package var code: String {
    switch self {
    case .notFound: "not-found"
    case .vanished: "vanished"
    case .noPermission: "no-permission"
    case .linkLoop: "link-loop"
    case .notAFile: "not-a-file"
    case .emptyFolder: "empty-folder"
    case .ledger: "ledger"
    case .hidden: "hidden"
    case .unknownKind: "unknown-kind"
    case .empty: "empty"
    case .binary: "binary"
    case .damagedGzip: "damaged-gzip"
    case .tooLarge: "too-large"
    case .lineTooLong: "line-too-long"
    case .unreadable: "unreadable"
    case .undecodable: "undecodable"
    case .brokenCharacters: "broken-characters"
    case .malformedLine: "malformed-line"
    case .noText: "no-text"
    case .noArticle: "no-article"
    case .brokenPage: "broken-page"
    case .noPublicationDate: "no-publication-date"
    case .badDate: "bad-date"
    case .dateConflict: "date-conflict"
    }
  }

  private var words: String {
    switch self {
    case .notFound: "no such file or folder; check the spelling"
    case .vanished: "was listed but is gone; run again if it should be there"
    case .noPermission: "no permission to read it; change its mode or owner"
    case .linkLoop: "leads back to a folder already read; passed over"
    case .notAFile: "a pipe, socket or device; copy it to a file, or pass reports to `-`"
    case .emptyFolder: "an empty folder; nothing to read"
    case .ledger: "the ledger that reports are added to; name reports"
    case .hidden: "a hidden file; name it to have it read"
    case .unknownKind: "an unknown kind of file; name it to have it read"
    case .empty: "nothing in it; fetch it again"
    case .binary(let format?): "a \(format) file, not text; convert it to text first"
    case .binary(nil): "not text; convert it to text first"
    case .damagedGzip: "the gzip data are cut off or damaged; fetch it again"
    case .tooLarge(let limit): "more than \(limit >> 20) MiB; split it, or give it as JSON Lines"
    case .lineTooLong(let line, let limit):
      "line \(line) is longer than \(limit >> 20) MiB; split it"
    case .unreadable(let cause): "cannot be read (\(cause)); check the disk"
    case .undecodable: "its bytes fit no known encoding; save it as UTF-8"
    case .brokenCharacters(let count, let offset):
      "\(count) broken UTF-8 \(count == 1 ? "sequence" : "sequences"), the first at byte "
        + "\(offset), read as U+FFFD; fetch it again if words are missing"
    case .malformedLine(let line, let column, let what):
      "line \(line), byte \(column): \(what); correct the line"
    case .noText(let line): "line \(line) has no `text`; add it"
    case .noArticle: "no article text found on the page; give its text as .txt"
    case .brokenPage: "libxml2 finds no page in it; save it again from the browser"
    case .noPublicationDate: "no publication date found; relative times stay open"
    case .badDate(let text): "`published` is \"\(text)\", which is no date; write YYYY-MM-DD"
    case .dateConflict(let given, let printed):
      "dated \(given) but its text says \(printed), which is taken; check the metadata"
    }
  }
}
