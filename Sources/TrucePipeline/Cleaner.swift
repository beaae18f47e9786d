import TruceIngest
package import TruceModel

/// Runs intake alone: pages in, lines of `truce clean` out.
package struct Cleaner: Sendable {
  /// One input's line and what was noted about it.
  package struct Page: Sendable {
    /// With its line end; for an input that was set aside, the line of an empty page.
    package var json: [UInt8]
    package var issues: [Issue]
    package var isSetAside: Bool
  }

  private let reader: ReportReader
  private let writer: CleanPageWriter
  private let stream: OrderedStream

  /// `explains`: the lines say what was removed and why.
  package init(jobs: Int, explains: Bool) throws(LexiconError) {
    reader = try ReportReader()
    writer = CleanPageWriter(explains: explains)
    stream = OrderedStream(width: jobs)
  }

  /// Cleans every input at `paths` and hands each page on, in input order.
  package func clean(_ paths: [String], _ consume: (Page) throws -> Void) async throws {
    try await stream.run(InputWalker(paths: paths), transform: page(of:), consume: consume)
  }

  private func page(of item: InputItem) -> Page {
    let reading = reader.read(item)
    var json = JSONWriter()
    if let report = reading.report {
      writer.write(report, path: report.path ?? item.path ?? "-", to: &json)
    } else if let path = item.path {
      writer.writeEmpty(path: path, to: &json)
    }
    return Page(json: json.bytes, issues: reading.issues, isSetAside: reading.isSetAside)
  }
}

extension InputItem {
  /// The path as typed or walked to; nil for an input that was passed over.
  fileprivate var path: String? {
    switch self {
    case .file(let path, _, _), .line(let path, _, _): path
    case .setAside(let issue): issue.subject
    case .skipped: nil
    }
  }
}
