package import TruceExtract
package import TruceModel
package import TruceText

/// What became of one input: a report with its claims, or the reason there is none.
package struct ReportReading: Sendable {
  /// nil: the input was set aside.
  package var report: Report?
  package var claims: [Claim]
  package var issues: [Issue]
  /// The input was asked for and could not be read: the exit code tells of it.
  package var isSetAside: Bool
}

/// One report's layers, as `truce annotate` prints them.
package struct Annotation: Sendable {
  /// nil: the input was set aside.
  package var report: Report?
  package var document: Document?
  package var quotations: [Quotation]
  package var issues: [Issue]
  package var isSetAside: Bool
}
