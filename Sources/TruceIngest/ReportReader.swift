package import TruceModel

/// Turns what the walker hands out into reports: the first stage.
///
/// In come bytes of unknown encoding and trust; out goes a `Report` whose `text` is the decoded
/// text with nothing removed, whose `body` are the paragraphs of reporting and whose `removed` are
/// the stretches set aside, each with its reason. `ByteDecoder` finds the encoding, `PageReader`
/// reads HTML, `PlainReader` plain text, Markdown and the texts of JSON Lines. Nothing is thrown:
/// whatever is wrong with an input becomes an issue.
package struct ReportReader: Sendable {
  /// Whether the text is cleaned.
  package enum Mode: Sendable {
    case cleaned
    /// The text exactly as given, all of it body: for annotation and measuring.
    case verbatim
  }

  private let mode: Mode
  private let limits: InputLimits
  private let decoder = ByteDecoder()
  private let plain: PlainReader
  private let pages: PageReader

  /// Loads the cleaning rules. Throws where the program's resources are not installed.
  package init(
    mode: Mode = .cleaned, limits: InputLimits = InputLimits()
  ) throws(LexiconError) {
    self.mode = mode
    self.limits = limits
    let cleaner = TextCleaner(rules: try CleaningRules())
    plain = PlainReader(cleaner: cleaner, agencies: try AgencyNames())
    pages = PageReader(plain: plain, names: try ClassWords())
  }

  /// The same reader, with the rules that are loaded, in another mode.
  package func inMode(_ mode: Mode) -> ReportReader { ReportReader(self, mode) }

  private init(_ other: ReportReader, _ mode: Mode) {
    self.mode = mode
    limits = other.limits
    plain = other.plain
    pages = other.pages
  }

  /// The report in `item`, or the reason why there is none.
  package func read(_ item: InputItem) -> Reading {
    switch item {
    case .setAside(let issue): return Reading(issues: [issue], isSetAside: true)
    case .skipped(let issue): return Reading(issues: [issue])
    case .line(let path, let number, let bytes): return line(bytes, number, path)
    case .file(let path, let kind, let bytes): return file(bytes, kind, path)
    }
  }

  // MARK: Files

  private func file(_ bytes: [UInt8], _ kind: FileKind, _ path: String) -> Reading {
    guard bytes.contains(where: { $0 > 0x20 }) else { return setAside(.empty, path) }
    do {
      let declared = kind == .html ? EncodingLabel.declared(in: bytes) : nil
      let decoded = try decoder.decode(bytes, declared: declared)
      var reading = kind == .html ? try page(decoded.utf8, path) : try text(decoded.utf8, path)
      if decoded.replacements > 0 {
        let issue = IntakeIssue.brokenCharacters(
          count: decoded.replacements, offset: decoded.firstReplacement)
        reading.issues.insert(issue.issue(at: path), at: 0)
      }
      return reading
    } catch {
      return setAside(error.reason, path)
    }
  }

  private func text(_ bytes: [UInt8], _ path: String) throws(IntakeFailure) -> Reading {
    if let line = longLine(in: bytes) {
      throw IntakeFailure(.lineTooLong(line: line, limit: limits.lineBytes))
    }
    var given = GivenMetadata(path: path)
    given.id = id(of: bytes, path: path, line: nil)
    return reading(bytes, given, mode)
  }

  private func page(_ bytes: [UInt8], _ path: String) throws(IntakeFailure) -> Reading {
    var given = GivenMetadata(path: path)
    given.id = id(of: bytes, path: path, line: nil)
    let (report, issues) = try pages.report(bytes, given)
    return Reading(
      report: report, issues: issues.map { $0.issue(at: path) })
  }

  /// The number of the first line that is longer than the limit.
  private func longLine(in bytes: [UInt8]) -> Int? {
    guard bytes.count > limits.lineBytes else { return nil }
    var number = 1
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      if offset - start > limits.lineBytes { return number }
      number += 1
      start = offset + 1
    }
    return bytes.count - start > limits.lineBytes ? number : nil
  }

  // MARK: Lines

  private func line(_ bytes: [UInt8], _ number: Int, _ path: String) -> Reading {
    var bytes = bytes
    var issues: [Issue] = []
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let survey = UTF8Survey(bytes)
    if !survey.isValid {
      let issue = IntakeIssue.brokenCharacters(
        count: survey.brokenCount, offset: survey.firstBroken ?? 0)
      issues.append(issue.issue(at: "\(path):\(number)"))
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    do throws(JSONFault) {
      let line = try ReportLine(bytes)
      guard let text = line.text else { return setAside(.noText(line: number), path) }
      var given = GivenMetadata(line, path: path)
      given.id = line.id.map { ReportID($0) } ?? id(of: bytes, path: path, line: number)
      var reading = reading(Array(text.utf8), given, mode)
      reading.issues = issues + reading.issues
      return reading
    } catch {
      let issue = IntakeIssue.malformedLine(
        line: number, column: error.offset + 1, what: error.what)
      return setAside(issue, path)
    }
  }

  // MARK: Both

  private func reading(_ text: [UInt8], _ given: GivenMetadata, _ mode: Mode) -> Reading {
    let (report, issues) =
      mode == .verbatim ? plain.verbatim(text, given) : plain.report(text, given)
    let subject = given.id?.rawValue ?? report.id.rawValue
    return Reading(report: report, issues: issues.map { $0.issue(at: given.path ?? subject) })
  }

  private func setAside(_ reason: IntakeIssue, _ path: String) -> Reading {
    Reading(issues: [reason.issue(at: path)], isSetAside: true)
  }

  /// The same file read twice has one id; two files, or two lines, never do.
  private func id(of bytes: [UInt8], path: String, line: Int?) -> ReportID {
    var hash = StableHash()
    let parts = path.split(separator: "/").filter { $0 != "." }
    hash.combine((path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/"))
    hash.combine(line ?? 0)
    for byte in bytes { hash.combine(byte) }
    return ReportID("rpt_" + hash.hexadecimal)
  }
}
